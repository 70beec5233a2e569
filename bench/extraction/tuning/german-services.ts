import { call, must, nice } from "../gold.ts";

/** Money, work, services and calls about nothing, in German. */
export const germanServiceCalls = [
  call({
    id: "tuning-de-versicherung",
    language: "de",
    domain: "insurance",
    startedAt: "2026-01-19T14:20:00+01:00",
    callerName: "Corinna Vogt",
    transcript: `
A: Hansa Direkt, Schadensmeldung. Was ist passiert?
C: Guten Tag, Corinna Vogt. Mir ist auf dem Supermarktparkplatz jemand ins Auto gefahren und abgehauen. #unfall
A: Das ist ärgerlich. Wann war das?
C: Am Samstag, so gegen elf. Ich war nur Brötchen holen. #samstag
A: Ihre Vertragsnummer?
C: K F Z, 7 7 5, 0 3 1. #vertrag
A: KFZ775031. Was ist beschädigt?
C: Die Beifahrertür, die geht nicht mehr auf. Da sitzt sonst immer mein Vater, der kann hinten nicht einsteigen. #tuer #vater
A: Haben Sie Anzeige erstattet?
C: Ja, noch am selben Tag, das Aktenzeichen reiche ich nach. #anzeige
A: Welche Werkstatt hätten Sie gern?
C: Die von meinem Schwager, Auto Vogt in Stade. Keine Kette. #werkstatt
A: Das ist möglich. Brauchen Sie einen Leihwagen?
C: Unbedingt, ich bin Hebamme, ich muss auch nachts los. #hebamme #leihwagen
A: Ist Automatik recht?
C: Schaltung. Automatik kann ich nicht leiden. #schaltung
A: Ein Schaltwagen, ab morgen um neun. Gute Fahrt, Frau Vogt.
`,
    facts: [
      must("unfall", "issue|factual", "parkplatz|ins auto|abgehauen|fahrerflucht"),
      must("vertrag", "factual", "KFZ775031|K F Z 7 7 5 0 3 1"),
      must("tuer", "issue", "beifahrertür|tür"),
      must("werkstatt", "preference|relationship", "auto vogt|schwager|stade"),
      must("hebamme", "factual", "hebamme"),
      must("schaltung", "preference", "schalt|automatik"),
      nice("anzeige", "factual|issue", "anzeige|aktenzeichen"),
      nice("leihwagen", "preference|issue|factual", "leihwagen|unbedingt"),
      nice("samstag", "factual|issue", "samstag|17. januar|2026-01-17"),
      nice("vater", "relationship|factual", "vater"),
    ],
    allowed: ["brötchen"],
    rejected: ["bevorzugt automatik|möchte automatik", "telefon|kundennummer & 775031"],
  }),
  call({
    id: "tuning-de-strom-kuendigung",
    language: "de",
    domain: "utilities",
    startedAt: "2026-09-21T10:30:00+02:00",
    callerName: "Herbert Kühn",
    transcript: `
A: Stadtwerke Auental, guten Tag.
C: Kühn, Herbert Kühn. Ich will kündigen. #kuendigen
A: Darf ich fragen, warum?
C: Weil Sie zum zweiten Mal in einem Jahr die Preise erhöht haben, und bei Voltana zahl ich elf Cent weniger. #preise #voltana
A: Ich könnte Ihnen unseren neuen Tarif anbieten, der liegt bei 31 Cent, fest für zwei Jahre.
C: Fest? Ohne Erhöhung?
A: Ohne Erhöhung.
C: Hm. Warum sagen Sie das nicht gleich? Gut, dann bleib ich. Aber nur mit dem festen Preis. #bleibt
A: Sehr gern. Ihre Kundennummer, bitte.
C: 6 0 0, 3 3 9, 4. #kundennummer
A: 6003394. Und der Zählerstand?
C: Einundfünfzigtausendzweihundertvier. #zaehler
A: 51204. Möchten Sie weiterhin Papierrechnungen?
C: Ja. Mit dem Internet hab ich's nicht so, ich bin dreiundachtzig. #papier #alter
A: Bleibt so. Die Bestätigung kommt per Post.
C: Mein Sohn wird da auch noch drübergucken. #sohn
`,
    facts: [
      must("bleibt", "preference|factual|relationship", "bleib|festen preis|fest"),
      must("preise", "issue", "preise|erhöh"),
      must("voltana", "factual|preference|issue", "voltana"),
      must("kundennummer", "factual", "6003394"),
      must("zaehler", "factual", "51204|einundfünfzigtausendzweihundertvier"),
      must("papier", "preference", "papier|internet"),
      nice("kuendigen", "issue|factual|preference", "kündig"),
      nice("alter", "factual", "dreiundachtzig|83"),
      nice("sohn", "relationship|factual", "sohn"),
    ],
    allowed: [],
    rejected: ["telefon & 6003394"],
  }),
  call({
    id: "tuning-de-software",
    language: "de",
    domain: "support",
    startedAt: "2026-04-15T09:40:00+02:00",
    callerName: "Aylin Demirci",
    transcript: `
A: Planwerk Support, hallo. Worum geht es?
C: Hallo, Aylin Demirci von der Tischlerei Ruppert. Seit dem Update gestern druckt Ihr Programm keine Angebote mehr. #druckt #tischlerei
A: Kommt eine Fehlermeldung?
C: Ja, warten Sie... „Vorlage nicht gefunden“. Fehler 4 0 4 7. #fehler
A: Welche Version steht unten rechts?
C: Neun Punkt zwei. #version
A: Danke. Nutzen das mehrere bei Ihnen?
C: Fünf Leute. Mein Chef, drei Meister und ich, ich mach das Büro. #leute #buero
A: Ich kann mich aufschalten, jetzt gleich?
C: Jetzt ist schlecht, da sitzt ein Kunde vor mir. Um zwei? #zwei
A: Um zwei rufe ich Sie an. Unter dieser Nummer?
C: Auf meiner Durchwahl, die 23. Die Zentrale hört keiner, da läuft die Säge. #durchwahl
A: Durchwahl 23. Bis dahin können Sie als PDF exportieren.
C: Das hab ich schon probiert, da fehlt das Logo. #logo
A: Verstanden.
C: Es eilt wirklich, bis Freitag muss ein Angebot an die Schule raus, vierzigtausend Euro. #freitag
`,
    facts: [
      must("druckt", "issue", "druckt|angebote|update"),
      must("tischlerei", "factual|relationship", "tischlerei|ruppert"),
      must("fehler", "issue|factual", "4047|vorlage"),
      must("durchwahl", "factual|preference", "durchwahl|23"),
      must("zwei", "preference|factual", "um zwei|zwei uhr|14:00|14 uhr"),
      must("freitag", "issue|factual", "freitag|17. april|2026-04-17|vierzigtausend|40000"),
      nice("leute", "factual", "fünf leute|5 leute|fünf personen|5 personen|fünf mitarbeit|5 mitarbeit|zu fünft"),
      nice("version", "factual", "neun punkt zwei|9.2"),
      nice("logo", "issue", "logo"),
      nice("buero", "factual", "büro"),
    ],
    allowed: ["säge|zentrale", "kunde vor"],
    rejected: ["telefon|kundennummer|bestell & 4047"],
  }),
  call({
    id: "tuning-de-restaurant",
    language: "de",
    domain: "restaurant",
    startedAt: "2026-08-07T15:15:00+02:00",
    callerName: "Katharina",
    transcript: `
A: Gasthaus Zum Anker, hallo?
C: hallo ich würd gern für heute abend reservieren auf katharina #heute
A: gern, für wie viele?
C: zu viert und ein kinderstuhl #viert
A: um wie viel uhr?
C: so gegen sieben #sieben
A: drinnen oder im garten?
C: im garten wenns geht aber nicht direkt an der straße #garten
A: haben wir, unter der kastanie. noch etwas?
C: ja meine schwiegermutter verträgt keine laktose und wir haben nen hund dabei #laktose #hund
A: hunde sind willkommen. eine telefonnummer?
C: null drei null zwei drei eins zwei fünf null eins sieben #nummer
A: danke, bis heute abend.
C: ach und wir zahlen getrennt das war letztes mal so ein theater #getrennt
A: ich sag's dem service.
`,
    facts: [
      must("heute", "factual|preference", "heute|7. august|2026-08-07|reserv"),
      must("viert", "factual", "zu viert|vier personen|4 personen|vier leute|vier gäste|4 gäste|für vier|für 4"),
      must("garten", "preference", "garten|straße"),
      must("laktose", "factual|relationship|issue|preference", "laktose"),
      must("nummer", "factual", "03023125017|null drei null zwei drei eins zwei fünf null eins sieben"),
      must("getrennt", "preference|issue", "getrennt"),
      nice("sieben", "factual|preference", "gegen sieben|um sieben|sieben uhr|7 uhr|19:00|19 uhr"),
      nice("hund", "relationship|factual", "hund"),
    ],
    allowed: ["kinderstuhl"],
    rejected: ["kastanie"],
  }),
  call({
    id: "tuning-de-yoga",
    language: "de",
    domain: "fitness",
    startedAt: "2026-01-05T18:00:00+01:00",
    callerName: "Bettina Kolb",
    transcript: `
A: Yogaraum Südstadt, Namaste und guten Abend.
C: Guten Abend, Bettina Kolb. Ich hab zu Weihnachten einen Zehnerkurs geschenkt bekommen, von meinen Kolleginnen. #zehner
A: Wie nett! Haben Sie schon Erfahrung?
C: Überhaupt keine. Mein Orthopäde meint, ich soll, wegen der Bandscheibe. #orthopaede
A: Dann empfehle ich den sanften Kurs. Montag um sechs oder Samstag um zehn?
C: Samstag. Montags hüte ich meine Enkelin. #samstag #enkelin
A: Samstag um zehn. Bringen Sie eine Matte mit?
C: Hab keine. Können Sie mir eine leihen? #matte
A: Natürlich. Was machen Sie beruflich, sitzen Sie viel?
C: Ich fahre Bus. Sitzen, sitzen, sitzen. #bus
A: Oh, dann wird Ihnen das guttun. Die Gutscheinnummer?
C: Y 1 0, Strich, 5 2 7. #gutschein
A: Y10-527. Bis Samstag!
C: Ach so, Räucherstäbchen, machen Sie sowas? Davon krieg ich Asthma. #asthma
A: Dann lassen wir die weg.
`,
    facts: [
      must("orthopaede", "issue|factual", "bandscheibe"),
      must("samstag", "factual|preference", "samstag|10. januar|2026-01-10"),
      must("bus", "factual", "bus"),
      must("gutschein", "factual", "Y10-527|Y 1 0 strich 5 2 7"),
      must("asthma", "factual|preference|issue", "asthma|räucher"),
      nice("enkelin", "relationship|factual", "enkelin"),
      nice("matte", "factual|preference|issue", "matte|leihen"),
      nice("zehner", "factual|relationship", "zehnerkurs|kolleginnen|weihnachten"),
    ],
    allowed: ["keine erfahrung|überhaupt keine|anfänger"],
    rejected: ["telefon|kundennummer & 527"],
  }),
  call({
    id: "tuning-de-nichts-oeffnung",
    language: "de",
    domain: "retail",
    startedAt: "2026-02-27T17:50:00+01:00",
    transcript: `
A: Baumarkt Holm Süd, guten Tag.
C: Tag, haben Sie heute noch bis acht auf?
A: Bis zwanzig Uhr, ja.
C: Und Holzzuschnitt geht dann auch noch?
A: Bis eine halbe Stunde vor Schluss.
C: Alles klar, danke schön.
A: Gern. Schönen Abend noch.
C: Ebenso, tschüss.
`,
  }),
  call({
    id: "tuning-de-nichts-mailbox",
    language: "de",
    domain: "car repair",
    startedAt: "2026-06-03T14:05:00+02:00",
    transcript: `
A: Guten Tag, hier ist der Assistent der Werkstatt Seidel.
C: Hallo, Sie sind verbunden mit der Mailbox von Familie Ebert, wir sind gerade nicht erreichbar, sprechen Sie nach dem Ton.
A: Guten Tag, Familie Ebert, Ihr Wagen ist fertig und kann bis achtzehn Uhr abgeholt werden. Auf Wiederhören.
`,
    allowed: ["nicht erreichbar|ebert"],
  }),
];
