/** Written without running the recognizers; nobody tunes them by it. Notation: `../../read-snippets.ts`. */
export const namedLaterGerman = `
C: ich geb sie Ihnen gleich durch, {payment: vier neun eins sechs, sieben drei drei fünf} | A: Moment, Sie geben mir gerade Ihre Karte? | C: brauchen Sie die nicht? | A: Doch, Entschuldigung, weiter. | C: {payment+: null zwei acht eins, neun null vier neun}
C: {payment: 4556 6731}, okay? | A: Was ist das? | C: die Visa | A: Ah. Was fehlt noch? | C: {payment+: 0982 0401}
C: {payment: 5301 2555} | A: Wessen Karte ist das? | C: Die von meiner Frau. {payment+: 9012 3845}
C: {payment: vier acht zwei} | A: Ist das der CVV? | C: ja
C: {credentials: 3306} | A: und das ist die PIN der Mailbox? | C: genau
C: {credentials: eins eins neun vier zwei sechs} | A: Ach, ist das der Bestätigungscode? | C: Ja, kam gerade.
C: {payment: 4799 1234} | A: Für die Zahlung, ja? | C: ja | A: noch vier, bitte | C: {payment+: 0071} | A: und noch vier | C: {payment+: 8653}
C: <4556 6731>, okay? | A: Was ist das? | C: die Bestellung | A: Ah. Was fehlt noch? | C: <0982>
C: <vier acht zwei> | A: Ist das das Zimmer? | C: ja
C: <3306> | A: und das ist die Durchwahl? | C: genau
C: <eins eins neun vier zwei sechs> | A: Ach, ist das die Schadensnummer? | C: Ja, kam per Post.
C: wir wären <vier> Erwachsene und <zwei> Kinder, vom <neunzehnten> bis <dreiundzwanzigsten> | A: Schön. Ist es die gleiche Karte wie immer? | C: ja
C: da wurden <zweiundzwanzig fünfzig> doppelt abgebucht | A: Ist das auf Ihrer Karte? | C: In der App.
C: es zeigt <fünf fünf fünf fünf> | A: Das ist ein Fehler. Schalten Sie sie aus. | C: okay
`;
