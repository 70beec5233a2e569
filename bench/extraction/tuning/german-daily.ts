import { call, must, nice } from "../gold.ts";

/** Health, shops, homes and journeys, in German. */
export const germanDailyCalls = [
  call({
    id: "tuning-de-zahnarzt",
    language: "de",
    domain: "clinic",
    startedAt: "2026-02-16T08:15:00+01:00",
    callerName: "Ulrike Hansen",
    transcript: `
A: Zahnarztpraxis am Markt, guten Morgen.
C: Guten Morgen, Ulrike Hansen. Mir ist gestern Abend eine Füllung rausgefallen. #fuellung
A: Oje. Haben Sie Schmerzen?
C: Nur wenn ich was Heißes trinke. #heiss
A: Wann passt es Ihnen denn?
C: Donnerstag wäre gut. Ich arbeite nur vormittags, also nach eins. #donnerstag #vormittags
A: Donnerstag um halb drei bei Frau Doktor Wessel oder um vier bei Herrn Doktor Baum?
C: Bei Frau Wessel bitte, die ist so schön ruhig. #wessel
A: Halb drei, Donnerstag. Nehmen Sie neue Medikamente?
C: Nein. Aber ich bin inzwischen schwanger, im fünften Monat. Also bitte nicht röntgen. #schwanger #roentgen
A: Herzlichen Glückwunsch! Das vermerke ich. Sollen wir Sie noch erinnern?
C: Gerne per SMS. Anrufen ist schlecht, ich sitze den ganzen Vormittag am Schalter. #sms #schalter
A: Mache ich. Bis Donnerstag, Frau Hansen.
`,
    facts: [
      must("fuellung", "issue", "füllung"),
      must("donnerstag", "factual|preference", "donnerstag|19. februar|2026-02-19"),
      must("wessel", "preference|relationship", "wessel"),
      must("schwanger", "factual", "schwanger"),
      must("roentgen", "preference", "röntgen"),
      must("sms", "preference", "sms"),
      nice("vormittags", "factual|preference", "vormittags|nach eins|13:00"),
      nice("schalter", "factual", "schalter"),
      nice("heiss", "issue", "heiß"),
    ],
    allowed: ["halb drei|14:30"],
  }),
  call({
    id: "tuning-de-internet-asr",
    language: "de",
    domain: "telecom",
    startedAt: "2026-03-24T20:05:00+01:00",
    callerName: "Mehmet",
    transcript: `
A: willkommen bei nordlicht internet was kann ich für sie tun
C: ja hallo äh mehmet hier und zwar mein internet ist seit gestern total langsam #langsam
A: das tut mir leid sagen sie mir bitte ihre kundennummer
C: moment äh acht null vier vier eins zwei #kundennummer
A: acht null vier vier eins zwei vielen dank haben sie den router schon neu gestartet
C: ja zweimal schon bringt nix #neustart
A: sind alle geräte betroffen
C: alle das handy von meiner frau der fernseher und ich brauch das für die arbeit ich bin programmierer #programmierer
A: verstehe ich schicke ihnen einen techniker geht es morgen zwischen acht und zwölf
C: morgen nee da bringe ich die kleine in die kita eingewöhnung und so übermorgen wär besser #uebermorgen #kita
A: übermorgen donnerstag zwischen acht und zwölf
C: ja passt
A: steht ihr name an der klingel
C: nee da steht noch hoffmann der vormieter wir wohnen erst seit januar hier #klingel #januar
A: gut hoffmann und eine handynummer
C: null eins sieben sechs null vier null sechs neun null eins zwei #handy
A: danke bis donnerstag
C: alles klar tschüss
`,
    facts: [
      must("langsam", "issue", "langsam"),
      must("kundennummer", "factual", "804412|acht null vier vier eins zwei"),
      must("programmierer", "factual", "programmier"),
      must("uebermorgen", "factual|preference", "übermorgen|donnerstag|26. märz|2026-03-26"),
      must("klingel", "factual|issue", "hoffmann|klingel"),
      must("handy", "factual", "017604069012|null eins sieben sechs null vier null sechs neun null eins zwei"),
      nice("kita", "relationship|factual", "kita|kleine|tochter"),
      nice("januar", "factual", "januar"),
      nice("neustart", "issue|factual", "zweimal|neu gestartet|neustart"),
    ],
    allowed: ["frau"],
    rejected: ["telefon|handynummer & 804412"],
  }),
  call({
    id: "tuning-de-jacke",
    language: "de",
    domain: "retail",
    startedAt: "2026-10-13T16:45:00+02:00",
    callerName: "Dörte Wiemann",
    transcript: `
A: Bergweh Outdoor, Kundenservice, mein Name ist Lena.
C: Tach. Ich hab bei Ihnen 'ne Jacke bestellt, und zwar die grüne, nicht die rote. Gekommen ist die rote. #gruen
A: Das tut mir leid. Wie ist Ihre Bestellnummer?
C: B W, dann 2 0 9, dann 8 1. #bestellung
A: BW20981. Frau Wiemann?
C: Dörte Wiemann, genau.
A: Soll ich Ihnen die grüne schicken oder das Geld erstatten?
C: Die grüne. Und wenn's geht gleich eine Nummer größer, also L. Da muss noch ein Pullover drunter. #groesse
A: Die grüne in L. Wann brauchen Sie sie?
C: Bis zum dreißigsten, da fahren wir mit dem Alpenverein auf die Hütte. #huette
A: Das klappt. Lieferung nach Hause?
C: Lieber an die Packstation. 1 7 4, in Celle. Unser Nachbar nimmt nichts mehr an, mit dem haben wir Krach. #packstation #nachbar
A: Packstation 174 in Celle. Die rote holen wir ab.
C: Nee, die bring ich zur Post. Da wart ich nicht den ganzen Tag. #post
A: Auch gut. Ich maile Ihnen den Schein.
C: Bestens. Ansonsten bin ich ja zufrieden mit Ihnen, die Schuhe vom letzten Jahr sind super. #zufrieden
`,
    facts: [
      must("gruen", "issue|preference|factual", "grün|rote"),
      must("bestellung", "factual", "BW20981|B W dann 2 0 9 dann 8 1"),
      must("groesse", "preference|factual", "größer|größe l"),
      must("huette", "factual", "hütte|alpenverein|dreißigsten|30. oktober|2026-10-30"),
      must("packstation", "preference|factual", "packstation"),
      nice("nachbar", "relationship|issue|factual", "nachbar"),
      nice("post", "preference|factual", "post"),
      nice("zufrieden", "emotion|relationship|preference", "zufrieden|schuhe"),
    ],
    allowed: ["pullover"],
    rejected: ["telefon|kundennummer & BW20981"],
  }),
  call({
    id: "tuning-de-bahnreise",
    language: "de",
    domain: "travel",
    startedAt: "2026-05-06T11:10:00+02:00",
    callerName: "Frieda Albers",
    transcript: `
A: Reisebüro Kompass, guten Tag.
C: Guten Tag, hier ist Frieda Albers. Ich möchte im September nach Wien, mit der Bahn. #wien
A: Wie schön. Fahren Sie allein?
C: Mit meinem Enkel, der ist vierzehn. Ich hab ihm das zur Konfirmation geschenkt. #enkel
A: Das ist ja ein tolles Geschenk. Wie lange wollen Sie bleiben?
C: Fünf Nächte. Und nicht am Wochenende hin, da ist es so voll. #naechte #wochenende
A: Also zum Beispiel vom siebten bis zum zwölften September.
C: Da hab ich am achten noch Augenarzt. Die Woche drauf. #woche
A: Vom vierzehnten bis zum neunzehnten. Nachtzug oder tagsüber?
C: Tagsüber, ich will was sehen. Und am Fenster, bitte, in Fahrtrichtung, sonst wird mir schlecht. #tagsueber #fenster
A: Notiert. Welches Hotel schwebt Ihnen vor?
C: Nichts Großes. Um die hundert Euro die Nacht, mit Aufzug, ich hab eine neue Hüfte. #hundert #aufzug
A: Da finde ich etwas. Soll ich Ihnen das mailen?
C: Nein, nein. Ich komme vorbei. Freitags bin ich sowieso auf dem Markt bei Ihnen. #vorbei
A: Dann bis Freitag, Frau Albers.
`,
    facts: [
      must("wien", "factual|preference", "wien"),
      must("enkel", "relationship|factual", "enkel"),
      must("naechte", "preference|factual", "fünf nächte|5 nächte"),
      must("woche", "factual|preference", "vierzehnten|14. september|2026-09-14|woche drauf|achten|augenarzt"),
      must("tagsueber", "preference", "tagsüber"),
      must("fenster", "preference", "fenster|fahrtrichtung"),
      must("hundert", "preference|factual", "hundert|100"),
      must("aufzug", "preference|factual", "aufzug|hüfte"),
      nice("vorbei", "preference|factual", "vorbei|freitag"),
      nice("wochenende", "preference", "wochenende"),
    ],
    allowed: ["konfirmation"],
    rejected: ["bevorzugt den nachtzug|bevorzugt nachtzug|möchte den nachtzug|möchte nachtzug"],
  }),
  call({
    id: "tuning-de-wohnung",
    language: "de",
    domain: "housing",
    startedAt: "2026-07-29T17:30:00+02:00",
    callerName: "Jannik Petersen",
    transcript: `
A: Hausverwaltung Lorenz, Sie sprechen mit dem Assistenten.
C: Moin, Petersen, Jannik Petersen, aus der Gartenstraße 18. Unsere Heizung... also nicht die Heizung, das warme Wasser geht nicht. #wasser #adresse
A: Seit wann ist das so?
C: Seit Montag. Und ich hab schon zweimal draufgesprochen, da meldet sich keiner. #montag #zweimal
A: Das tut mir leid. Ist das in der ganzen Wohnung?
C: Küche geht. Bad nicht. Wir duschen bei den Nachbarn, mit einem Baby, das ist kein Spaß. #baby
A: Ich schicke Ihnen die Firma Krüger. Morgen ab sieben?
C: Ab sieben ist okay, da ist meine Freundin da. Bitte nicht klingeln, klopfen, die Kleine schläft dann meistens. #klopfen #freundin
A: Klopfen, notiert. In welchem Stock?
C: Im zweiten, links. #stock
A: Und wie erreicht man Sie?
C: Unter null eins sieben eins, drei neun zwei, null null eins zwei. #nummer
A: 0171 392 0012.
C: Genau. Und wenn das jetzt wieder nix wird, mindere ich die Miete, das sag ich Ihnen gleich. #miete
A: Ich verstehe Ihren Ärger. Es kommt jemand.
`,
    facts: [
      must("wasser", "issue", "warme|wasser"),
      must("adresse", "factual", "gartenstraße"),
      must("baby", "relationship|factual|issue", "baby|tochter|kleine|nachbarn"),
      must("klopfen", "preference", "klopfen|klingeln"),
      must("nummer", "factual", "01713920012|null eins sieben eins drei neun zwei null null eins zwei"),
      must("miete", "issue|emotion|factual|preference", "miete"),
      nice("zweimal", "issue", "zweimal|meldet sich"),
      nice("montag", "issue|factual", "montag|27. juli|2026-07-27"),
      nice("stock", "factual", "zweiten|2. stock|links"),
      nice("freundin", "relationship|factual", "freundin|ab sieben"),
    ],
    allowed: ["küche"],
    rejected: ["heizung & defekt|kaputt|geht nicht"],
  }),
  call({
    id: "tuning-de-apotheke",
    language: "de",
    domain: "clinic",
    startedAt: "2026-11-09T12:40:00+01:00",
    callerName: "Gudrun Beyer",
    transcript: `
A: Löwen-Apotheke, guten Tag.
C: Ja, guten Tag, Beyer, Gudrun Beyer. Ich wollte fragen, ob die Tropfen für meinen Mann da sind. #mann
A: Die Augentropfen für Herrn Beyer? Ja, die sind heute gekommen.
C: Ach, prima. Können Sie die bringen? Ich komm mit dem Rollator bei dem Laub nicht raus. #rollator
A: Natürlich. Heute zwischen fünf und sechs?
C: Da schauen wir immer unsere Sendung, aber egal, ja. Nein wissen Sie was, lieber morgen vormittag. #vormittag
A: Morgen Vormittag. Noch etwas?
C: Ja, meine Blutdrucktabletten, die Ramipril, aber bitte von der alten Firma, die neuen vertrag ich nicht, da krieg ich Husten. #ramipril #husten
A: Von der alten Firma, ich bestelle sie. Sie haben das Rezept?
C: Das liegt noch beim Doktor Kranz, könnten Sie da anrufen? #rezept
A: Das machen wir. Zahlen Sie bar?
C: Auf Rechnung, wie immer, am Monatsende. Das überweist meine Tochter. #rechnung #tochter
A: Alles klar, Frau Beyer. Bis morgen.
`,
    facts: [
      must("mann", "relationship|factual", "mann"),
      must("vormittag", "preference|factual", "vormittag|10. november|2026-11-10"),
      must("ramipril", "preference|factual", "ramipril|blutdruck|alten firma"),
      must("husten", "issue|factual|preference", "husten|vertr"),
      must("rollator", "factual|issue", "rollator"),
      must("rechnung", "preference|factual", "rechnung|monatsende"),
      nice("tochter", "relationship|factual", "tochter"),
      nice("rezept", "issue|factual", "rezept|kranz"),
    ],
    allowed: ["sendung"],
  }),
  call({
    id: "tuning-de-hund",
    language: "de",
    domain: "clinic",
    startedAt: "2026-06-18T09:00:00+02:00",
    callerName: "Silas Brandner",
    transcript: `
A: Tierarztpraxis Lindenhof, was fehlt denn Ihrem Tier?
C: Grüß Gott. Meinem Hund, dem Wotan, der hinkt. Hinten rechts. #wotan #hinkt
A: Seit wann?
C: Seit dem Wochenende. Wir waren auf dem Berg, vielleicht hat er sich vertreten. #berg
A: Frisst er normal?
C: Ja, ja, der frisst immer. Zu viel sogar, er hat zweiundvierzig Kilo. #kilo
A: Wie alt ist er?
C: Acht. Nein, schon neun, im April war sein Geburtstag. #alter
A: Kommen Sie heute um 17 Uhr?
C: Heute geht nicht, ich habe Spätschicht. Morgen in der Früh? #schicht #frueh
A: Morgen um acht. Verträgt er sich mit anderen Hunden?
C: Mit Rüden gar nicht. Ich warte lieber draußen. #rueden
A: Dann holen wir Sie am Hintereingang ab. Ihr Name?
C: Silas Brandner. B-R-A-N-D-N-E-R.
A: Danke, Herr Brandner. Bis morgen.
`,
    facts: [
      must("wotan", "relationship|factual|issue", "wotan|hund"),
      must("hinkt", "issue", "hink"),
      must("frueh", "factual|preference", "morgen|früh|19. juni|2026-06-19"),
      must("rueden", "preference|issue|factual", "rüden|draußen"),
      nice("alter", "factual", "neun|9"),
      nice("kilo", "factual", "zweiundvierzig|42"),
      nice("schicht", "factual", "spätschicht|schicht"),
      nice("berg", "issue|factual", "berg|vertreten|wochenende"),
    ],
    allowed: ["frisst", "april"],
  }),
];
