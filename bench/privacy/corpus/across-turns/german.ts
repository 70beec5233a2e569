/** A second blind set, written without running the recognizers. Notation: `../../read-snippets.ts`. */
export const acrossTurnsGerman = `
C: meine Nummer ist {payment: vier eins eins eins, sieben sieben zwei null} | A: Entschuldigung, ist das die Kartennummer? | C: ja | A: Dann weiter, bitte. | C: {payment+: zwei neun null drei, acht eins fünf sieben}
C: also {payment: vier null null fünf, fünf eins zwei null} | A: Und das ist Ihre Kreditkarte? | C: ja, {payment+: sechs neun eins acht, vier drei null acht}
C: Fertig? {payment: 4532 6301} | A: Moment, ich öffne die Zahlungsseite. So, die Karte bitte. | C: {payment+: 7749 0284}
C: hier hab ich sie, {payment: fünfundfünfzig fünfundfünfzig zwölf vierunddreißig} | A: Und der Rest? | C: {payment+: neunzig einundachtzig zweiundsiebzig siebenundsechzig}
C: {payment: zweiundfünfzig null drei} | A: mhm | C: {payment+: zweiundachtzig vierundsiebzig} | A: mhm | C: {payment+: sechsundsechzig neunzehn} | A: und die letzten vier von der Karte? | C: {payment+: dreißig neunundfünfzig}
C: {payment: 2223 0048} | A: Das sind nur acht Ziffern, eine Karte hat sechzehn. | C: ach so, {payment+: 1122 0911}
C: {payment: drei sieben eins vier, vier neun sechs drei} | A: Ist das eine American Express? | C: Ja. {payment+: Neun acht null zwei, eins sechs vier}.
C: {payment: vier vier acht fünf, eins zwei null drei} | A: Und dann? | C: {payment+: neun neun sechs vier, sieben eins null acht}
C: sie fängt mit {payment: vier neun eins sechs sieben drei} an | A: Was kommt danach? | C: {payment+: drei fünf null zwei, acht eins neun null vier neun}
C: {payment: 4005 5120} | A: Ist das eine Karte? Am Telefon dürfen wir keine Karten annehmen. | C: ah okay
C: {payment: neun eins vier} | A: Ist das die Prüfziffer auf der Rückseite der Karte? | C: Genau.
C: {credentials: sieben sieben eins zwei} | A: Ist das Ihre PIN? | C: Ja.
C: {credentials: vier null neun, eins eins acht} | A: Ist das der Code, den wir Ihnen gerade per SMS geschickt haben? | C: Ja.
A: Die IBAN bitte. | C: {bank: DE44 5001} | A: weiter | C: {bank+: 0517 5407} | A: weiter | C: {bank+: 3249 31}
A: Eine Rufnummer? | C: {contact: null drei null} | A: ja | C: {contact+: fünf fünf fünf} | A: ja | C: {contact+: null eins vier sechs}
C: {bank: AT61 1904} | A: Ist das die IBAN? | C: ja, {bank+: 3002 3457 3201}
C: meine Nummer ist <vier eins eins eins, sieben sieben zwei null> | A: Ist das die Bestellnummer? | C: ja | A: Und der Rest? | C: <zwei neun null drei>
C: also <vier null null fünf, fünf eins zwei null> | A: Das ist die Sendungsnummer? | C: ja, <sechs neun eins acht>
C: <4532 6301> | A: Danke, ich sehe die Bestellung. Wie möchten Sie zahlen? | C: Mit Karte.
C: <sieben sieben eins zwei> | A: Ist das das Zimmer? | C: ja
C: <neun eins vier> | A: Ist das der Flug? | C: Ja, die <neun eins vier>.
C: <acht acht drei null, vier vier sieben eins> | A: Ist das Ihre Mitgliedsnummer? | C: Ja.
A: Die Referenz? | C: <zwei zwei drei null> | A: weiter | C: <null vier acht eins> | A: und der Rest? | C: <eins zwei zwei>
A: Lesen Sie mir die Seriennummer vor. | C: <vier fünf drei zwei> | A: mhm | C: <sechs drei null eins> | A: mhm | C: <sieben sieben vier neun>
C: das waren <fünfundvierzig zwölf> | A: Und mit welcher Karte haben Sie bezahlt? | C: Mit der Visa.
C: wir hatten <zweihundert> bestellt, glaub <viertausend> Blatt | A: Und die Kartennummer? | C: Lieber auf Rechnung.
C: Rechnung <5123 9081> | A: Hab ich. Karte oder Überweisung? | C: Überweisung.
C: ich bin <neunzehnhundertzweiundneunzig> hergezogen | A: Und welche Karte haben Sie? | C: Nur die von der Bücherei.
C: auf dem Paket steht <4716 2238> und dann <9910> | A: Das ist von uns, danke. Ist Ihre Karte noch gültig? | C: ja
A: Welches Gate? | C: <vierzehn> | A: Und der Flug? | C: <vier eins eins eins> | A: Mit Ihrer Karte kommen Sie in die Lounge. | C: super
C: da steht <eins acht null vier vier> | A: Das ist der Zählerstand, danke. Von Ihrer Karte abbuchen? | C: ja
C: <vier null neun, eins eins acht> | A: Ist das die Fahrscheinnummer? | C: Ja.
`;
