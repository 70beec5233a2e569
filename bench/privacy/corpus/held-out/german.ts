/** Written after the recognizers, without running them; nobody tunes them by it. Notation: `../../read-snippets.ts`. */
export const heldOutGerman = `
A: Mit welcher Karte möchten Sie zahlen? | C: Mit der Visa, {payment: vier neun zwei neun, vier vier eins sieben, zwei zwei null zwei, eins eins acht drei}
A: Dann bitte die Nummer. | C: {payment: 4929 4417} | A: gut | C: {payment+: 2202 1183}
A: Die sechzehn Ziffern bitte. | C: {payment: neunundvierzig neunundzwanzig} | A: ja | C: {payment+: vierundvierzig siebzehn} | A: ja | C: {payment+: zweiundzwanzig null zwei, elf dreiundachtzig}
A: Und den Sicherheitscode bitte. | C: {payment: vier null acht}
A: Und die dreistellige Prüfnummer? | C: {payment: sechs eins neun}
C: gültig bis {payment: Juli 2030}, ist eine Visa
C: CVC {payment: 905}
C: IBAN {bank: DE02 1203 0000 0000 2020 51}
A: Von welcher Kontonummer sollen wir abbuchen? | C: {bank: zwei null zwei null fünf eins}
C: BLZ {bank: 120 300 00}
A: Ihre Ausweisnummer bitte. | C: {government_id: L null eins X null null T vier sieben}
C: Steuer-ID {government_id: 47 036 892 816}
C: Passnummer {government_id: C01X00T47}
A: Wie lautet Ihr Kundenkennwort? | C: {credentials: Rote Tulpe}
C: das Passwort ist {credentials: Sommer88}
A: Die vierstellige PIN? | C: {credentials: neun null zwei eins}
A: Welchen Code haben Sie per SMS bekommen? | C: {credentials: sechs eins null neun acht zwei}
A: Wie hieß Ihr erstes Haustier? | C: {credentials: Bello}
C: erreichbar unter {contact: 0151 23456789}
C: meine Mail: {contact: k punkt sommer at example punkt de}
C: ich bin {health: Diabetiker}
C: meine Mutter hat {health: Demenz}
C: ich nutze {biometric: Gesichtserkennung}
C: wir sind {religion_or_politics: Juden}
C: {children: mein Sohn geht in die Kita}
C: Adresse {location: Hafenallee 22}
C: geboren am {date_of_birth: neunten Januar neunzehnhunderteinundsechzig}
A: Der Buchungscode? | C: <K L acht vier zwei>
C: Arbeitsauftrag <118823>
C: auf dem Paket steht <JD01 4600 0078 2219 0011>
C: ich flog mit <LH 1118>
C: Buchungsnummer <zwei zwei neun vier sieben sechs eins>
A: Was zeigt der Zähler? | C: <eins acht vier vier zwei>
C: Rechnungsnummer <9920114432>, <zweiundachtzig fünfzig>
C: Schadennummer <A 4471002>
C: ich habe <dreihundertzwölf Euro> mit Karte gezahlt
C: die Karte wurde <dreimal> abgelehnt
C: um <halb acht> am <achtzehnten>
C: Zimmer <2214>, Abreise am <dritten Juni>
C: Postleitzahl <80331>
A: Die letzten vier Ziffern der Karte? | C: <eins eins acht drei>
C: die endet auf <1183>
C: Police <P 4471229>
C: mein Passwort ist <abgelaufen>
A: Kennen Sie Ihre PIN? | C: <Nein>, leider.
C: wiegt <zweiundvierzig> Kilo
C: ich habe <viermal> angerufen
C: Kennzeichen <B AB 1234>
C: Gutscheincode <HERBST20>
C: meine Tochter lebt in <Austin>
C: Fall <0047-1183>
C: Mitgliedsnummer <0098812>
C: <siebzehn> von <vierzig> Kartons
`;
