// Stems of regular verbs in the first person, singular present: "wohn" for "ich wohne", "ich wohn".
const regularStems = new Set(
  "abonnier achte acht antwort arbeit bau bearbeit bedank benutz besitz bestell besuch betreu bezahl bezieh bleib brauch bring buch bezweifel dusch dreh erinner erklär erwart feier find flieg frag freu fühl gebrauch geh gehör genieß glaub gründ hass heirat heiz hoff hol hör hüt interessier kauf kenn kündig kümmer koch komm kriegt krieg klag leb leg leid leih leist lern lieb lieg lös mach meld miet mag mietet nutz öffn parkt park pass pfleg plan press probier putz rauch rechn reis reinig reklamier renovier repariert reservier rett ruf sammel sag schaff schau schick schreib schwimm sing sitz sorg spar spiel steh stell stör storn stornier studier such surf tank tausch teil tipp träum trink trainier tu überleg überweis üb unterricht verbring verdien vergleich verkauf verlang verlier vermiet vermiss versteh versuch vertrau verwend verreis verzicht wander wart wasch wechsel wein widersprech wiederhol wohn wünsch zahl zieh züchte zweifel näh bekomm beantrag bevorzug beschwer ernähr erleb erreich erzähl erhol leit orientier pendel mähr minder ärger verbrauch vermut wieg zeichn".split(
    " ",
  ),
);

const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  "bin=ist habe=hat hab=hat werde=wird werd=wird weiß=weiß kann=kann will=will muss=muss darf=darf soll=soll mag=mag möchte=möchte möcht=möchte würde=würde würd=würde hätte=hätte hätt=hätte wäre=wäre wär=wäre könnte=könnte könnt=könnte müsste=müsste dürfte=dürfte sollte=sollte wollte=wollte war=war fahre=fährt fahr=fährt nehme=nimmt nehm=nimmt esse=isst ess=isst vergesse=vergisst sehe=sieht seh=sieht lese=liest les=liest spreche=spricht sprech=spricht gebe=gibt geb=gibt helfe=hilft helf=hilft schlafe=schläft schlaf=schläft trage=trägt trag=trägt vertrage=verträgt vertrag=verträgt laufe=läuft lauf=läuft halte=hält halt=hält erhalte=erhält behalte=behält lasse=lässt lass=lässt treffe=trifft treff=trifft trete=tritt verspreche=verspricht empfehle=empfiehlt fange=fängt falle=fällt gefalle=gefällt lade=lädt rate=rät wasche=wäscht wachse=wächst verlasse=verlässt sterbe=stirbt werfe=wirft messe=misst stehle=stiehlt tue=tut tu=tut sammle=sammelt sammel=sammelt wechsle=wechselt handle=handelt bezweifle=bezweifelt kümmere=kümmert kümmre=kümmert ärgere=ärgert wandere=wandert pendle=pendelt ändere=ändert verweigere=verweigert erinnere=erinnert bade=badet rede=redet finde=findet sende=sendet melde=meldet wende=wendet leide=leidet schneide=schneidet verwende=verwendet bilde=bildet reite=reitet öffne=öffnet rechne=rechnet zeichne=zeichnet atme=atmet"
    .split(" ")
    .map((pair) => pair.split("=")),
);
const needsE = /(?:[dt]|[^lrhmnaeiouäöü][mn])$/u;
const prefix =
  /^(?:zurück|zusammen|vorbei|weiter|wieder|mit|weg|los|vor|aus|auf|ein|ab|an|zu|um|bei|nach|teil|fest|rein|raus)(?=\p{L}{3})/u;
const presentInTe =
  /^(?:arbeite|warte|erwarte|miete|vermiete|biete|bitte|leite|antworte|beantworte|richte|achte|betrachte|verzichte|fürchte|befürchte|schalte|heirate|bearbeite|hüte|züchte|unterrichte|rette|berichte|beobachte|bete|streite|koste|faste|teste|starte)$/u;
const notVerbs = new Set(
  "heute gerne gerade leider eine keine meine deine seine ihre unsere bitte beide ohne alle viele diese jede lange danke ende schöne gute welche andere letzte nächste erste zweite dritte halbe ganze neue alte große kleine nie wie die sie hätte bloße bisschene solche manche einige mehrere wenige alleine zusammene nähe beste genaue liebe seite woche gestern genaue rote grüne blaue schwarze weiße normale fünfte fremde eigene private spätere frühe späte müde böse".split(
    " ",
  ),
);

/**
 * The third person of a German verb form in the first person singular: "wohne" → "wohnt", "hab" → "hat", "fahre" → "fährt".
 * Preterites stay as they are. Null for words that are no such form; `sure` allows verbs that no list has.
 */
export function germanThirdPersonOf(said: string, sure: boolean): string | null {
  const word = said.toLowerCase().replace(/[’']$/u, "");
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? null;
  if (notVerbs.has(word)) return null;
  if (presentInTe.test(word)) return `${word}t`;
  const stem = word.replace(/e$/u, "");
  if (regularStems.has(stem)) return needsE.test(stem) ? `${stem}et` : `${stem}t`;
  const front = prefix.exec(word)?.[0] ?? "";
  const plain = front === "" ? null : germanThirdPersonOf(word.slice(front.length), false);
  if (plain) return front + plain;
  if (!sure) return null;
  if (
    /(?:te|ging|kam|stand|rief|fuhr|nahm|gab|sah|fand|bekam|las|saß|lag|lief|hielt|ließ|traf|schrieb|blieb|zog|schlief|trug|trank|aß|verlor|sprach|begann|fiel|hing|wusste|dachte|brachte|kannte|wurde|musste|durfte|konnte|mochte)$/u.test(
      word,
    )
  )
    return word;
  return /^\p{L}{2,}[^e\W]e$|^\p{L}{3,}e$/u.test(word) ? `${stem}${/[dt]$/u.test(stem) ? "et" : "t"}` : null;
}

const thirdForms = new Set([
  ...Object.values(irregular),
  ..."sind haben werden können wollen müssen dürfen sollen mögen waren hatten hatte wurden wurde kann war gibt geht fehlt passt läuft funktioniert kommt steht liegt tropft kostet dauert braucht macht ging kam wohnen fahren brauchen suchen arbeiten gehen kommen bleiben nehmen essen ziehen sollte konnte musste bringt heißt".split(
    " ",
  ),
]);

const notFiniteInT =
  /^(?:nicht|jetzt|erst|meist|sonst|fast|selbst|dort|seit|mit|laut|kaputt|bestimmt|bekannt|defekt|direkt|leicht|schlecht|recht|echt|acht|hat|statt|damit|somit|zuerst|zuletzt|vielleicht|überhaupt|insgesamt|unbekannt|\p{L}*heit|\p{L}*keit|bereit|weit|breit|kalt|alt|nett|satt|glatt|fest|ernst|nachts?|zehnt|best|rot|tot|spät|wert|verstopft|beschädigt|besetzt|bezahlt|bestellt|verletzt|verkauft|erstattet|repariert|storniert|reserviert|erreicht|verschickt|komplett|privat|perfekt|korrekt|konkret|akut|gut|\p{L}*iert|nix|oft|samt|mitunter)$/u;

/** Whether a German word is, as far as can be told from its form, a finite verb. */
export function isGermanFinite(said: string): boolean {
  const word = said.toLowerCase();
  if (thirdForms.has(word) || germanThirdPersonOf(word, false) !== null) return true;
  return /^\p{L}{2,}t$/u.test(word) && !/^ge\p{L}+t$/u.test(word) && !notFiniteInT.test(word);
}

// Verbs whose first part is split off in a main clause; the longer first.
const separable =
  /^(zurück|zusammen|vorbei|weiter|wieder|herunter|runter|heraus|herein|hinein|hinzu|hin|her|raus|rein|fest|frei|fern|nach|statt|teil|mit|weg|los|vor|aus|auf|ein|ab|an|zu|bei|dar|um|durch(?=rufen|stellen|geben))(?=\p{L}{3,}(?:en|rn|ln)$)/u;
const inseparable =
  /^(?:umarmen|ab|an|aus|ein|vor|her|hin|mit|zu|um|bei|ausen|einigen|antworten|ändern|zuen|arbeiten|wiederholen|achten|anten|abonnieren|umgehen|vorn)$/u;

/** "zurückrufen" → "zurückzurufen", "klingeln" → "zu klingeln". */
export function withZu(infinitive: string): string {
  const prefix = inseparable.test(infinitive) ? undefined : separable.exec(infinitive)?.[1];
  return prefix ? `${prefix}zu${infinitive.slice(prefix.length)}` : `zu ${infinitive}`;
}
