import type { ClauseKind } from "../statements/grammar.ts";

const word = (source: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})`, "iu");

/** What German clauses are about, the more telling first. */
export const germanKinds: readonly ClauseKind[] = [
  {
    pattern: word(
      String.raw`\p{L}*allergi\p{L}*|\p{L}*intoleran\p{L}*|\p{L}*unverträglich\p{L}*|vertr(?:ag|age|ägt|agen)|Diabet\p{L}*|Asthma|schwanger|Bluthochdruck|Blutdruck\p{L}*|operier\p{L}*|OP|Insulin|Herzschrittmacher|Rollstuhl|Rollator|Krücken|schwerhörig|blind|Tabletten|Medikament\p{L}*|Blutverdünner|Bandscheibe\p{L}*|Knieprothese|neue (?:Hüfte|Knie)|Rheuma|Migräne|Depression\p{L}*|Chemotherapie|Epileps\p{L}*|behindert|Schwerbehindert\p{L}*|Pflegegrad|Reha`,
    ),
    kind: "health",
    type: "factual",
    importance: 8,
    sensitivity: ["health"],
  },
  {
    pattern: word(
      String.raw`(?:bin|bin ich|sind wir|wir sind) (?:\p{L}+ ){0,3}(?:sauer|wütend|verärgert|enttäuscht|genervt|frustriert|besorgt|verzweifelt|zufrieden|unzufrieden|begeistert|froh|glücklich|traurig|nervös|aufgeregt|dankbar)|(?:ärgert|nervt|stört|freut|beunruhigt|enttäuscht) (?:mich|uns)|(?:mich|uns) (?:\p{L}+ ){0,2}(?:ärgert|nervt|stört|freut)|Angst|mache mir Sorgen|freue? (?:ich )?mich|Frechheit|Unverschämtheit|unmöglich|eine Zumutung|reicht(?:'s| es) mir|Nase voll|kein Spaß|so ein Theater`,
    ),
    kind: "emotion",
    type: "emotion",
    importance: 6,
  },
  {
    pattern: word(
      String.raw`(?:rufen|schreiben|schicken) Sie (?:mich|mir|uns) (?:\p{L}+ )?(?:nicht|nie|nur|kein\p{L}*)|lieber|am liebsten|bevorzuge|mag|nicht leiden|hasse|am besten|besser wäre|wäre mir|passt mir|immer nur|nur noch|bitte (?:nicht|kein\p{L}*|nur|immer)|will kein\p{L}*|möchte kein\p{L}*|kein\p{L}* (?:Anrufe|Werbung|Newsletter)|nicht anrufen|getrennt|ohne (?:Zwiebeln|Gluten|Laktose|Zucker|Fleisch)|auf keinen Fall|hätte gern\p{L}*|nach (?:\p{L}+|\d+) Uhr|vormittags|nachmittags|abends`,
    ),
    kind: "preference",
    type: "preference",
    importance: 6,
  },
  {
    pattern: word(
      String.raw`springt (?:\p{L}+ ){0,3}nicht|Geräusch\p{L}*|kaputt|defekt|funktionier\p{L}*|geht (?:\p{L}+ ){0,2}nicht|nicht mehr|läuft nicht|falsch\p{L}*|beschädigt|zerbrochen|undicht|tropf\p{L}*|leck\p{L}*|ausgefallen|rausgefallen|abgebrochen|gebrochen|gerissen|gestohlen|geklaut|verloren|verschwunden|Fehler\p{L}*|Problem\p{L}*|Störung|langsam|zu (?:hoch|teuer|spät|laut|kalt|viel)|doppelt|zweimal|abgebucht|Mahnung|Verspätung|verspätet|warte|kein (?:Internet|Strom|Wasser|Empfang|Netz|Licht)|keine Heizung|kein\p{L}* (?:Rückmeldung|Antwort)|niemand|keiner|nie (?:an|zurück)\p{L}*|nicht (?:\p{L}+ )?(?:angekommen|bekommen|geliefert|erhalten|gekommen|da|gutgeschrieben|erstattet|repariert|gefunden)|Schmerzen|weh|hinkt|Husten|Fieber|Schimmel|Unfall|abgehauen|ins Auto gefahren|aufgefahren|Kratzer|Delle|Beschwerde|beschwer\p{L}*|reklamier\p{L}*|schon wieder|zum (?:zweiten|dritten|vierten) Mal|erhöht|gesperrt|stürzt|hängt|druckt|rattert|brummt|quietscht|stinkt|fehlt|fehlen`,
    ),
    kind: "issue",
    type: "issue",
    importance: 7,
  },
  {
    pattern: word(
      String.raw`bis (?:zum |spätestens |nächsten |kommenden )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|monatsende|\d{1,2}\.|\p{L}+ten)|eilt|dringend`,
    ),
    kind: "deadline",
    type: "factual",
    importance: 6,
  },
  {
    pattern: word(
      String.raw`(?:ich bin|bin ich|ich arbeite als|bin) (?:ja |auch |selbst |von Beruf |schon )?(?:[a-zäöüß]*(?:zig|zehn|elf|zwölf)|\d{2}|(?!mir|mit|im|am|bei|seit|noch|gerade|der|die|das|sicher|mal|nicht|schon|jetzt|einfach)[a-zäöüß]+(?:er|erin|in|e|ant|ent|ist|mann|frau|arzt|ärztin|selbstständig))(?: Jahre alt)?$|arbeite (?:als|bei|in|im)|studiere|wohne|wohnen|ziehe|ziehen|heirate|heiraten|fahre? (?:\p{L}+ )?(?:Bus|Taxi|Lkw)`,
    ),
    kind: "self",
    type: "factual",
    importance: 6,
  },
  {
    pattern: word(
      String.raw`möchte\p{L}*|will|wollen|würde gern\p{L}*|würd gern|brauche?|brauchen|suche?|suchen|hätte gern\p{L}*|muss|müssen|benötige\p{L}*|interessiere\p{L}*|kündig\p{L}*`,
    ),
    kind: "request",
    type: "factual",
    importance: 6,
  },
  {
    pattern: word(
      String.raw`(?:meine?[nrsm]?|unsere?[nrsm]?) (?:\p{L}+ )?(?:Tochter|Töchter|Sohn|Söhne|Frau|Mann|Mutter|Vater|Eltern|Schwester|Bruder|Hund|Hündin|Katze|Kater|Freund|Freundin|Partner|Partnerin|Oma|Opa|Enkel|Enkelin|Enkelkinder|Kinder|Kind|Baby|Schwiegermutter|Schwiegervater|Schwager|Schwägerin|Tante|Onkel|Neffe|Nichte|Nachbar|Nachbarin|Chef|Chefin|Kollege|Kollegin)|(?:bei|mit) Ihnen|Kund(?:e|in) (?:bei|seit)|seit (?:\p{L}+ )?Jahren (?:Kunde|Kundin|Mitglied|bei)|verheiratet|geschieden|verwitwet|ledig`,
    ),
    kind: "relation",
    type: "relationship",
    importance: 6,
  },
];
