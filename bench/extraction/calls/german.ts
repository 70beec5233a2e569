import { call, must, nice } from "../gold.ts";

/** Calls in German. */
export const germanCalls = [
  call({
    id: "de-werkstatt",
    language: "de",
    domain: "car repair",
    startedAt: "2026-03-16T08:05:00+01:00",
    callerName: "Jens Albrecht",
    transcript: `
A: Autohaus Brenner, guten Morgen, was kann ich für Sie tun?
C: Guten Morgen, Albrecht hier, Jens Albrecht. Mein Golf springt morgens nicht mehr an. #golf
A: Das ist ärgerlich. Wie ist denn das Kennzeichen?
C: HH, JA, 4 0 7. #kennzeichen
A: HH-JA 407, danke. Seit wann haben Sie das Problem?
C: Seit ungefähr einer Woche, seit es so kalt ist. #woche
A: Können Sie am Mittwoch vorbeikommen?
C: Mittwoch ist schlecht, da bin ich in Bremen. Donnerstag um acht würde gehen. #donnerstag
A: Donnerstag um acht. Brauchen Sie einen Leihwagen?
C: Ja, bitte, und zwar mit Automatik, ich kann wegen meinem Knie nicht schalten. #automatik
A: Notiert. Unter welcher Nummer erreichen wir Sie?
C: Null eins sieben null, fünf fünf fünf, acht neun zwei. Am liebsten nach siebzehn Uhr. #nummer #siebzehn
A: 0170 555 892. Bis Donnerstag, Herr Albrecht.
C: Danke, tschüss.
`,
    facts: [
      must("golf", "issue|factual", "springt & an|golf"),
      must("kennzeichen", "factual", "HHJA407"),
      must("donnerstag", "factual|preference", "donnerstag|19.03|2026-03-19|19. marz"),
      must("automatik", "preference|factual", "automatik"),
      must("nummer", "factual", "170555892|null eins sieben null funf funf funf acht neun zwei"),
      must("siebzehn", "preference|factual", "siebzehn|17"),
      nice("woche", "issue", "woche"),
    ],
    allowed: ["knie", "bremen|mittwoch", "leihwagen"],
    rejected: ["referenz|bestell|kunden|auftrag & HHJA407"],
  }),
  call({
    id: "de-arztpraxis",
    language: "de",
    domain: "clinic",
    startedAt: "2026-04-20T09:40:00+02:00",
    callerName: "Sabine Krüger",
    transcript: `
A: Praxis Doktor Hellmann, guten Tag.
C: Guten Tag, mein Name ist Sabine Krüger. Ich möchte meinen Termin am Freitag absagen. #absagen
A: Kein Problem. Möchten Sie gleich einen neuen Termin?
C: Ja, gern. Aber bitte vormittags, nachmittags hole ich meine Enkel ab. #vormittags #enkel
A: Dienstag, den 28. April, um halb zehn? #termin
C: Ja, das passt mir gut. #termin
A: Haben sich Ihre Medikamente geändert?
C: Ja, ich nehme jetzt Ramipril gegen den Blutdruck. Und ich vertrage kein Ibuprofen, da bekomme ich Ausschlag. #ramipril #ibuprofen
A: Danke, das trage ich ein. Sind Sie noch bei der alten Krankenkasse?
C: Nein, ich bin seit Januar bei der Nordkasse. #kasse
A: Alles klar. Bis zum 28., Frau Krüger.
C: Auf Wiederhören.
`,
    facts: [
      must("vormittags", "preference", "vormittag"),
      must("termin", "factual", "28|dienstag|2026-04-28"),
      must("ramipril", "factual", "ramipril"),
      must("ibuprofen", "factual|issue", "ibuprofen"),
      must("kasse", "factual", "nordkasse"),
      nice("enkel", "relationship|factual", "enkel"),
      nice("absagen", "factual|issue", "termin & freitag|absag"),
    ],
    allowed: ["blutdruck", "ausschlag"],
  }),
  call({
    id: "de-versicherung-schaden",
    language: "de",
    domain: "insurance",
    startedAt: "2026-08-10T14:15:00+02:00",
    callerName: "Oliver Brandt",
    transcript: `
A: Hansa Direkt, Schadenmeldung, guten Tag.
C: Ja, hallo, Brandt mein Name, Oliver Brandt. Bei mir ist gestern in den Keller eingebrochen worden. #einbruch
A: Das tut mir leid. Haben Sie Ihre Versicherungsnummer?
C: Moment, ich muss kurz suchen. Das ist die HD 55 60 19. #nummer
A: HD-556019. Was wurde gestohlen?
C: Zwei Fahrräder. Ein E-Bike und das Rad von meiner Tochter. #raeder
A: Wissen Sie, was die Räder gekostet haben?
C: Das E-Bike zweitausendachthundert, äh, nein, zweitausendneunhundert Euro. #wert
A: Haben Sie Anzeige erstattet?
C: Ja, heute früh bei der Polizei in Altona. #anzeige
A: Gut. Wohin sollen wir die Unterlagen schicken?
C: An meine neue Adresse bitte, Lindenweg 8 in Hamburg. Wir sind im Juni umgezogen. #adresse
A: Und per Post oder per E-Mail?
C: Lieber per E-Mail. Briefe gehen bei uns im Haus ständig verloren. #email
A: Wird gemacht. Alles Gute, Herr Brandt.
C: Danke, Wiederhören.
`,
    facts: [
      must("einbruch", "issue|factual", "eingebrochen|einbruch"),
      must("nummer", "factual", "HD556019"),
      must("raeder", "factual|issue", "fahrrader|e-bike|rad"),
      must("adresse", "factual", "lindenweg 8"),
      must("email", "preference", "e-mail|email"),
      nice("wert", "factual", "zweitausendneunhundert|2900|2.900"),
      nice("anzeige", "factual", "anzeige|polizei"),
    ],
    allowed: ["tochter", "umgezogen", "briefe"],
  }),
  call({
    id: "de-strom-wuetend",
    language: "de",
    domain: "utilities",
    startedAt: "2026-01-19T17:25:00+01:00",
    callerName: "Renate Vogel",
    transcript: `
A: Stadtwerke Elbtal, guten Abend.
C: Guten Abend. Ich bin wirklich sauer. Sie haben mir eine Nachzahlung von vierhundert Euro geschickt, das kann überhaupt nicht stimmen! #sauer #nachzahlung
A: Das schaue ich mir gern an. Ihre Kundennummer, bitte?
C: 6 1 7 7, 3 0 2. Renate Vogel. #kunde
A: 6177302. Hier steht ein Zählerstand von 48.210.
C: Nein, das ist falsch. Auf meinem Zähler steht 42.810. #zaehler
A: Da wurden wohl zwei Ziffern vertauscht. Ich lasse das korrigieren.
C: Und ich habe schon zweimal eine E-Mail geschrieben und nie eine Antwort bekommen. #antwort
A: Dafür entschuldige ich mich. Sie bekommen bis Freitag eine neue Rechnung.
C: Dann rufen Sie mich bitte an, wenn das geklärt ist. Ich wohne allein und habe es nicht so mit dem Computer. #anruf #allein
A: Das machen wir, Frau Vogel.
C: Na gut. Auf Wiederhören.
`,
    facts: [
      must("sauer", "emotion", "sauer|verarger|wutend"),
      must("nachzahlung", "issue|factual", "nachzahlung"),
      must("kunde", "factual", "6177302"),
      must("zaehler", "factual|issue", "42810|42.810"),
      must("anruf", "preference", "anruf|rufen|telefon|angerufen"),
      nice("antwort", "issue", "antwort"),
      nice("allein", "factual|relationship", "allein|computer"),
    ],
    allowed: ["vierhundert|400"],
  }),
  call({
    id: "de-reise",
    language: "de",
    domain: "travel",
    startedAt: "2026-02-23T19:00:00+01:00",
    callerName: "Katrin Sommer",
    transcript: `
A: Reisebüro Fernweh, schönen guten Abend.
C: Guten Abend, Sommer ist mein Name, Katrin Sommer. Wir wollen im Juli für zwei Wochen nach Kreta. #kreta
A: Sehr schön. Wie viele Personen sind Sie?
C: Wir sind zu viert, zwei Erwachsene und zwei Kinder, sechs und neun. #viert
A: Von welchem Flughafen möchten Sie abfliegen?
C: Am liebsten ab Hannover, nicht ab Berlin, das ist uns zu weit. #hannover
A: Und wie viel möchten Sie ungefähr ausgeben?
C: Maximal viertausend Euro, mehr geht nicht. #budget
A: Haben Sie besondere Wünsche?
C: Mein Mann ist Vegetarier, und die Kinder brauchen unbedingt einen Pool. #mann #pool
A: Ich suche Ihnen etwas heraus. Wann darf ich mich melden?
C: Ich melde mich selbst, am Montag nach der Arbeit. #montag
A: Wunderbar, bis Montag.
C: Bis dann, tschüss.
`,
    facts: [
      must("kreta", "factual|preference", "kreta"),
      must("viert", "factual|relationship", "zu viert|zwei kinder|vier personen|kinder"),
      must("hannover", "preference", "hannover"),
      must("budget", "factual|preference", "viertausend|4000|4.000"),
      must("mann", "factual|preference|relationship", "vegetari"),
      must("montag", "factual", "montag|02.03|2026-03-02|2. marz"),
      nice("pool", "preference|factual", "pool"),
    ],
    allowed: ["berlin"],
  }),
  call({
    id: "de-bestellung",
    language: "de",
    domain: "support",
    startedAt: "2026-11-09T10:30:00+01:00",
    callerName: "Mehmet",
    transcript: `
A: Möbelwelt Kundendienst, guten Tag.
C: Tag, hier ist Mehmet. Ich warte seit vier Wochen auf mein Sofa. #sofa
A: Das tut mir leid. Wie lautet die Bestellnummer?
C: Äh, M W, 2 0 8, 8 5. #bestellung
A: MW-20885. Das Sofa ist gerade im Lager angekommen.
C: Na endlich. Liefern Sie auch samstags? Unter der Woche bin ich auf Montage. #samstags #montage
A: Samstag, den 14. November, geht. In die Ahornstraße 3?
C: Genau. Aber vierter Stock ohne Aufzug, sagen Sie das den Leuten. #stock
A: Mache ich. Das alte Sofa nehmen wir mit?
C: Ja, bitte, das alte kann weg. #altes
A: Gut, dann bis Samstag.
C: Alles klar, danke.
`,
    facts: [
      must("sofa", "issue|factual", "sofa"),
      must("bestellung", "factual", "MW20885"),
      must("samstags", "preference|factual", "samstag|14. november|2026-11-14"),
      must("stock", "factual", "vierter stock|aufzug|vierten stock"),
      nice("montage", "factual|preference", "montage"),
      nice("altes", "factual|preference", "alte"),
    ],
    allowed: ["ahornstra", "vier wochen"],
  }),
  call({
    id: "de-oeffnungszeiten",
    language: "de",
    domain: "other",
    startedAt: "2026-05-12T11:00:00+02:00",
    transcript: `
A: Praxis Doktor Hellmann, guten Tag.
C: Guten Tag, ich wollte nur fragen, wie lange Sie heute aufhaben.
A: Heute bis achtzehn Uhr.
C: Ah, super. Und mittags ist zu?
A: Ja, von zwölf bis vierzehn Uhr.
C: Alles klar, vielen Dank. Schönen Tag noch!
A: Ihnen auch, auf Wiederhören.
`,
  }),
];
