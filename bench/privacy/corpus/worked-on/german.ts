/** The recognizers were worked on with these. The notation is told in `../../read-snippets.ts`. */
export const workedOnGerman = `
C: {payment: vier eins eins eins eins eins eins eins eins eins eins eins eins eins eins eins}
C: meine Kartennummer lautet {payment: 4539 1488 0343 6467}
A: Die Kartennummer? | C: {payment: vier neun eins sechs} | A: weiter | C: {payment+: sechs sieben drei vier} | A: gut, weiter bitte | C: {payment+: sieben fünf sieben zwei} | A: und die letzten vier? | C: {payment+: fünf null eins fünf}
A: Und der Sicherheitscode? | C: {payment: zwei neun vier}
A: Die drei Zahlen auf der Rückseite bitte. | C: Moment. | A: Gern. | C: {payment: fünf fünf acht}
C: die Prüfnummer ist {payment: 813}
A: Wann läuft die Karte ab? | C: {payment: März zweitausendachtundzwanzig}
C: Karte {payment: neunundvierzig sechzehn, siebenundsechzig vierunddreißig, fünfundsiebzig zweiundsiebzig, fünfzig fünfzehn}
A: Ich wiederhole: {payment: vier neun eins sechs sechs sieben drei vier sieben fünf sieben zwei fünf null eins fünf}. | C: stimmt
C: IBAN {bank: DE75 5121 0800 1245 1261 99}
A: Nennen Sie mir die IBAN. | C: {bank: D E sieben fünf} | A: ja | C: {bank+: fünf eins zwei eins} | A: weiter | C: {bank+: null acht null null, eins zwei vier fünf, eins zwei sechs eins, neun neun}
A: Kontonummer und Bankleitzahl? | C: {bank: eins zwei vier fünf eins zwei sechs eins neun neun}
C: BLZ {bank: fünf eins zwei eins null acht null null}
C: Steuernummer {government_id: 181/815/08155}
C: die Steuer-ID: {government_id: 65 929 970 489}
A: Ausweisnummer? | C: {government_id: L null eins X null null T vier sieben}
C: mein Führerschein hat die Nummer {government_id: B072RRE2I55}
A: Das Kennwort bitte. | C: Ja, das ist {credentials: Roter Leuchtturm}.
C: WLAN-Passwort: {credentials: Garten2024!}
A: Wie ist Ihre Telefon-PIN? | C: {credentials: vier vier eins neun}
A: Der Mädchenname Ihrer Mutter? | C: {credentials: Obermeier}
C: der Bestätigungscode per SMS ist {credentials: sieben sieben vier zwei eins null}
C: mein Handy ist {contact: null eins fünf eins, zwei drei vier, fünf sechs sieben acht neun}
C: Telefon {contact: +49 30 23125 100}
C: Mail an {contact: k punkt vogel at example punkt de}
C: ich leide unter {health: Asthma}
C: mache gerade eine {health: Chemotherapie}
C: er ist {religion_or_politics: Zeuge Jehovas}
C: ich bin in der {religion_or_politics: Gewerkschaft}
C: {children: mein Sohn ist elf} und spielt Fußball
C: wohnhaft {location: Berliner Straße 21}
C: Geburtsdatum {date_of_birth: 2. November 1990}
C: die haben einen {biometric: Irisscan} gemacht
C: Bestellung <5550 1234 7788> vom <dritten Mai>
A: Die Auftragsnummer? | C: <drei drei eins zwei> | A: ja | C: <neun neun null vier>
C: Flug <EW 1422>, Gate <B12>
C: Reservierung <7 8 8 1 2 3>
C: Zählerstand <fünf null zwei neun neun>
C: Rechnung <R-20331> über <2.310,50 Euro>
C: PLZ <50667>, Zimmer <1204>
C: <drei> große und <zwei> kleine
C: waren <neunzehn Euro fünfundneunzig>
C: endet auf <4412>, die Visa
A: Die letzten vier Ziffern der Karte? | C: <eins null null fünf>
C: <129,99> wurden von der Karte abgebucht
C: zwischen <neun Uhr fünfzehn> und <zehn Uhr vierzig>
C: Durchwahl <vier vier eins>
C: ich weiß mein <Passwort> nicht mehr
A: Möchten Sie die PIN ändern? | C: <Ja>, später.
C: Versicherungsschein <PL 0099 2231>, Schaden <7712>
C: meine Tochter ist <Anwältin>
C: <zwei> Hunde und <eine> Katze
C: ich möchte ein <Girokonto> eröffnen
C: reicht der <Reisepass>?
C: Seriennummer <4R2K 9L1>
C: um <elf> treffen wir uns
C: Vorgang <vier vier sieben eins null null zwei>
C: der Parkplatz <12> ist belegt
A: Wie ist Ihre Kartennummer? | C: Also, {payment: fünfundvierzig neununddreißig, vierzehn achtundachtzig} | A: Ja. | C: {payment+: null drei dreiundvierzig, vierundsechzig siebenundsechzig}
A: Wie lautet Ihr Passwort? | C: Mein Passwort? {credentials: Schmetterling}.
C: mein Passwort ist einfach {credentials: Hund123}
C: ich habe mein Passwort auf {credentials: Katze77} geändert
C: Meine Geheimzahl ist die {credentials: 4471}
C: Das Passwort des Kunden lautet {credentials: Sonnenblume7}.
A: Bitte nennen Sie Ihr Kundenkennwort. | C: {credentials: Regenbogen}
A: Ihre Telefon-PIN bitte? | C: Die ist {credentials: neun neun eins acht}.
A: Wie lautet der CVC-Code? | C: {payment: zwei zwei eins}
A: Die Prüfziffer bitte? | C: {payment: zweihunderteinundzwanzig}
A: Ihre Kartennummer? | C: {payment: fünf vier zwo fünf, zwo drei drei vier, drei null eins null, neun neun null drei}
C: Steuer-ID {government_id: acht sechs, null neun fünf, sieben vier zwei, sieben eins neun}
C: Es ist {bank: de 89 3704 0044 0532 0130 00}
A: Ihr Passwort? | C: {credentials: Blaufisch zweiundzwanzig}
A: Ihr Passwort, bitte? | C: Das kann ich Ihnen nicht <sagen>.
C: Kunde hat die PIN {credentials: 4471} genannt.
C: Die Kundin bezahlt mit Kreditkarte {payment: 4539 1488 0343 6467}.
C: Der Kunde hat sein <Passwort> vergessen.
C: Der Kunde möchte seine <PIN> ändern lassen.
C: Die Karte des Kunden wurde <zweimal> mit <45 Euro> belastet.
`;
