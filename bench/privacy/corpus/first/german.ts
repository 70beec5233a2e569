/** Written before the recognizers. Its few misses were looked at after the first reading. Notation: `../../read-snippets.ts`. */
export const firstGerman = `
C: Die Kartennummer ist {payment: 4111 1111 1111 1111}.
A: Wie lautet die Kreditkartennummer? | C: {payment: vier eins eins eins, eins eins eins eins, eins eins eins eins, eins eins eins eins}
A: Bitte die Kartennummer. | C: {payment: fünf fünf fünf fünf} | A: weiter | C: {payment+: fünf fünf fünf fünf} | A: ja | C: {payment+: fünf fünf fünf fünf vier vier vier vier}
A: Ihre Kartennummer in Viererblöcken, bitte. | C: {payment: zweiundvierzig zweiundvierzig} | A: mhm | C: {payment+: zweiundvierzig zwei und vierzig, zweiundvierzig zweiundvierzig, zweiundvierzig zweiundvierzig}
A: Und die drei Ziffern auf der Rückseite? | C: {payment: sieben drei sieben}
A: Und die Prüfnummer? | C: {payment: vier null neun}.
C: CVV {payment: 512}
A: Bis wann ist die Karte gültig? | C: {payment: null neun siebenundzwanzig}.
C: Visa, {payment: 4012 8888 8888 1881}, gültig bis {payment: 11/28}
C: also die Mastercard ist {payment: fünf eins null fünf, äh, eins null fünf eins, null fünf eins null, fünf eins null null}
A: Ich habe notiert {payment: 4242 4242 4242 4242}, stimmt das? | C: Ja.
C: Meine IBAN ist {bank: DE89 3704 0044 0532 0130 00}.
A: Ihre IBAN bitte? | C: {bank: D E acht neun, drei sieben null vier, null null vier vier, null fünf drei zwei, null eins drei null, null null}
A: Und die IBAN? | C: {bank: DE neunundachtzig} | A: ja | C: {bank+: siebenunddreißig null vier null null vierundvierzig} | A: weiter | C: {bank+: null fünf zweiunddreißig null eins dreißig null null}
C: Kontonummer {bank: 0532013000}, Bankleitzahl {bank: 370 400 44}
C: Meine Steuer-ID ist {government_id: 86 095 742 719}.
A: Ihre Steueridentifikationsnummer? | C: {government_id: acht sechs null neun fünf sieben vier zwei sieben eins neun}
C: die Personalausweisnummer ist {government_id: L01X00T471}
A: Wie ist die Nummer auf dem Ausweis? | C: {government_id: T zwei zwei null null null eins zwei neun drei}
C: Reisepassnummer {government_id: C01X00T47}
C: meine Sozialversicherungsnummer lautet {government_id: 15 070649 C 103}
A: Wie lautet Ihr Passwort? | C: {credentials: Blaufisch 22}
C: Mein Passwort ist {credentials: Sonnenblume7}.
A: Ihre PIN? | C: {credentials: acht null eins zwei}.
C: das Kennwort lautet {credentials: Alter Apfelbaum}
A: Ich habe Ihnen einen Code per SMS geschickt, wie lautet er? | C: {credentials: vier acht zwei neun eins null}
A: Sicherheitsfrage: Wie hieß Ihr erstes Haustier? | C: {credentials: Flocke}.
C: die TAN ist {credentials: 339017}
C: Meine Nummer ist {contact: 030 23125 014}.
A: Unter welcher Telefonnummer erreichen wir Sie? | C: {contact: null eins sieben eins, drei neun zwei, null null, eins zwei}
C: meine E-Mail ist {contact: anna punkt schmidt at example punkt com}
A: Ihre Mailadresse? | C: {contact: t bindestrich weber ät example punkt de}
C: Schreiben Sie an {contact: jens.kuhn@example.org}.
C: rufen Sie mich an unter {contact: plus neunundvierzig dreißig zwei drei eins zwei fünf null eins vier}
C: Ich habe {health: Diabetes}.
C: mein Mann hat {health: Krebs}
C: Ich bin im sechsten Monat {health: schwanger}.
C: ich bin {health: allergisch gegen Penicillin}
C: ich nehme {health: Blutdrucktabletten}
C: man hat meinen {biometric: Fingerabdruck} genommen
C: die {biometric: Gesichtserkennung} möchte ich nicht
C: Ich wohne in der {location: Lindenstraße 14}.
C: liefern Sie in den {location: Ahornweg drei}
C: die Adresse ist {location: Am Alten Markt 7}
A: Ihr Geburtsdatum? | C: {date_of_birth: vierter März neunzehnhundertzweiundachtzig}
C: Ich bin am {date_of_birth: 19. Juli 1975} geboren.
C: geboren am {date_of_birth: 04.12.1990}
C: Das ist für meinen {children: achtjährigen Sohn}.
C: {children: meine Tochter ist sechs} und ihr wird schlecht
C: Wir sind {religion_or_politics: Muslime}, also kein Schweinefleisch.
C: ich bin {religion_or_politics: evangelisch}
C: ich habe {religion_or_politics: die Grünen gewählt}
C: Meine Bestellnummer ist <4471 2299>.
A: Die Bestellnummer? | C: <vier vier sieben eins zwei zwei neun neun>
C: die Sendungsnummer lautet <00340434161094042557>
C: ich fliege mit <LH 2490>
C: Flug <Lufthansa dreiundzwanzig fünfundvierzig> nach Wien
C: Der Buchungscode ist <XK47PQ>.
A: Ihre Buchungsnummer? | C: <sieben sieben drei> | A: ja | C: <vier eins neun>
C: Rechnung <2024-00917> ist falsch
C: Der Zähler steht auf <null vier fünf sieben eins neun>.
C: Zählernummer <1 ESY 1160 4478 22>
C: Vorgangsnummer <00482913> von letzter Woche
C: Das hat <1.249,99 Euro> gekostet.
C: Sie haben meine Karte mit <fünfundvierzig Euro> zweimal belastet
C: ich möchte <zweihundertfünfzig> Stück
C: Der Termin ist am <4. März um 15:15>.
C: Ich komme um <halb elf> am <einundzwanzigsten>.
C: das Modell heißt <WF45R6100>
C: Postleitzahl <10115>
A: Und die Postleitzahl? | C: <eins null eins eins fünf>
C: ich bin in Zimmer <412>
C: Durchwahl <2207> bitte
C: meine Kundenkarte hat die Nummer <6004 1234 9>
C: ich habe <45 Minuten> gewartet und dann <zwanzig>
C: Kunde seit <zwölf Jahren>
C: Die Karte endet auf <4242>.
C: Mein Passwort <geht nicht>.
C: Passwort <vergessen>, schon wieder
A: Wissen Sie Ihr Passwort noch? | C: <Nein, leider nicht.>
C: die PIN <ist gesperrt>
C: mein Rechner hat einen <Virus>
C: Akku<gesundheit> bei <81 Prozent>
C: ich brauche es bis <Juni 2027>
C: Der Reisepass <läuft im Mai ab>, reicht das für die Buchung?
C: Vertragsnummer <HO 3344 9921>
C: Tisch für <sechs> um <halb acht>
C: das ist in der <Kirchstraße>, Nummer weiß ich nicht
C: Kundennummer <550123456>
A: Wie viele haben Sie bestellt? | C: <Vierundzwanzig>, in <zwei> Kartons.
C: der Zug um <8:45>, Gleis <zwölf>, Wagen <vier>
C: Gutscheincode <SOMMER20>
C: der Fingerabdruck<sensor> am Handy ist kaputt
C: die Maße sind <120 mal 80 mal 75>
C: der Koffer wiegt <dreiundzwanzig> Kilo
C: ich hätte gern Herrn <Christian> Vogel
C: mein <Schwiegersohn> ist Klempner
C: Seriennummer <SN 4478 2290 1187 3341>
C: das <Konto> bei Ihnen im Shop ist zu
C: gestiegen um <dreißig> Prozent in <2024>
C: Ausfahrt <zweiundsechzig> auf der <A 3>
A: Ihre Mitgliedsnummer? | C: <eins null null zwei drei drei vier>
C: <ein> Zimmer für <zwei>, bitte
C: wir nehmen <drei> und <zwanzig> Prozent Rabatt hieß es
`;
