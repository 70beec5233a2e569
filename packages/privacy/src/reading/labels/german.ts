import type { LabelPhrases } from "./label-kinds.ts";

export const germanLabels: LabelPhrases = {
  card: `karte | karten | kartennummer | kreditkarte | kreditkartennummer | debitkarte | ec-karte | girokarte | nummer der karte | nummer auf der karte | sechzehn ziffern | 16 ziffern | nummer der kreditkarte
    | nummer ihrer karte | nummer auf der vorderseite | karten-nummer | sechzehnstellige nummer | 16-stellige nummer | nummer meiner karte | ziffern der karte | ziffern ihrer karte`,
  cvv: `prüfnummer | prüfziffer | prüfziffern | kartenprüfnummer | sicherheitscode | sicherheitsnummer | drei ziffern auf der rückseite | 3 ziffern auf der rückseite | ziffern auf der rückseite | code auf der rückseite | nummer auf der rückseite
    | drei zahlen auf der rückseite | dreistellige code | dreistelliger code | dreistellige nummer | letzten drei ziffern | rückseite | auf der rückseite | hinten drauf | dreistelligen code | dreistellige zahl | drei zahlen hinten
    | drei ziffern hinten | kartensicherheitscode | dreistellige prüfnummer | zahlen hinten | hinten auf der karte die drei ziffern | hinten auf der karte`,
  expiry:
    "gültig bis | ablaufdatum | läuft ab | läuft die karte ab | läuft ihre karte ab | läuft die kreditkarte ab | karte läuft ab | gültigkeit | verfallsdatum | gültig | abläuft | gültigkeitsdatum | gilt bis",
  last_four:
    "endet auf | endend auf | letzten vier ziffern | letzten vier | letzten 4 | letzten 4 ziffern | endet mit | endziffern | letzten vier stellen",
  iban: "iban | iban-nummer | i b a n",
  bic: "bic | swift-code",
  bank_account: "kontonummer | bankkonto | girokonto | konto-nummer | bankverbindung | sparkonto | kontoverbindung",
  account: "konto",
  routing: "bankleitzahl | blz | b l z",
  ssn: "sozialversicherungsnummer | rentenversicherungsnummer | sv-nummer | versicherungsnummer der rente | sozialversicherung",
  passport: "reisepass | reisepassnummer | passnummer | pass-nummer | nummer vom reisepass",
  national_id: `personalausweis | personalausweisnummer | ausweisnummer | ausweis | nummer auf dem ausweis | perso | krankenversichertennummer | aufenthaltstitel | personalnummer auf dem ausweis
    | ausweis-nummer | ahv-nummer | krankenversicherungsnummer | versichertennummer | gesundheitskarte`,
  tax_id:
    "steuer-id | steuer id | steueridentifikationsnummer | steuer-identifikationsnummer | steuernummer | identifikationsnummer | steuerid | steuerliche identifikationsnummer | idnr | umsatzsteuer-id",
  licence: "führerschein | führerscheinnummer | nummer vom führerschein",
  phone: `telefon | telefonnummer | handy | handynummer | mobilnummer | mobil | rückrufnummer | rufen sie mich an | rufnummer | meine nummer | meine nummer ist | erreichen | erreichbar | zurückrufen | rückruf | festnetz
    | festnetznummer | whatsapp | ihre nummer | anrufen`,
  email: "e-mail | email | mail | mailadresse | e-mail-adresse | e-mailadresse | emailadresse | mail-adresse",
  password:
    "passwort | kennwort | passwörter | losungswort | wlan-passwort | wlan-schlüssel | codewort | kundenkennwort | telefonpasswort | geheimwort | passphrase | telefonkennwort",
  pin: "pin | p i n | geheimzahl | pin-nummer | pinnummer | geheimnummer | zugangscode | pin-code | telefon-pin | telefonpin | alarmcode | kunden-pin | vierstellige pin",
  one_time_code: `schicke ihnen einen code | sende ihnen einen code | schicke ihnen jetzt einen code | code aufs handy | tan | verifizierungscode | bestätigungscode per sms | code per sms | einmalcode | sms-code | einmalpasswort | einmalkennwort | sicherheitscode per sms | code geschickt | code gesendet | einen code per sms geschickt | mtan | bestätigungscode
    | code aus der sms | code in der sms | code aus der app | sechsstelliger code | sechsstelligen code | authentifizierungscode | code zugeschickt | einen code zugeschickt | einen code geschickt | freischaltcode`,
  security_question:
    "sicherheitsfrage | erstes haustier | erstes haustieres | mädchenname | geheimfrage | geburtsname ihrer mutter | mädchenname ihrer mutter | ersten haustiers | erste schule | lieblingslehrer | geburtsname meiner mutter | mädchenname meiner mutter",
  api_key: "api-schlüssel | api-key | zugriffsschlüssel | zugangstoken | api key | zugriffstoken",
  date_of_birth: "geburtsdatum | geburtstag | geboren | geboren am | geb . | geb am | bin geboren",
  address: "adresse | anschrift | wohne in | wohne | lieferadresse | liefern sie | wohnt | wohnhaft",
  coordinates: "koordinaten | breitengrad | längengrad",
  other: `bestellnummer | bestellung | auftrag | auftragsnummer | sendungsnummer | sendung | paketnummer | paket | trackingnummer | sendungsverfolgung | buchung
    | buchungsnummer | buchungscode | reservierung | reservierungsnummer | reservierungscode | bestätigungsnummer | rechnung | rechnungsnummer | beleg
    | belegnummer | zähler | zählernummer | zählerstand | vorgang | vorgangsnummer | fallnummer | ticket | ticketnummer | aktenzeichen | seriennummer
    | teilenummer | ersatzteil | artikel | artikelnummer | policennummer | schaden | schadensnummer | schadennummer | gutschein | gutscheincode
    | gutscheinnummer | geschenkkarte | geschenkkartennummer | kundenkarte | bonuskarte | mitgliedskarte | sim-karte | speicherkarte | grafikkarte
    | chargennummer | vertrag | vertragsnummer | angebot | angebotsnummer | anfrage | strichcode | imei | imei-nummer | lieferschein | lieferscheinnummer
    | retourennummer | retoure | reklamationsnummer | abholnummer | lieferscheins | versicherungsschein | versicherungsscheinnummer | meldenummer
    | vorgangs-nummer | bestell-nummer`,
  brief_other: `flug | flugnummer | ich fliege mit | stand | postleitzahl | plz | zimmer | zimmernummer | durchwahl | nebenstelle | vorwahl | rabattcode | aktionscode
    | sitz | sitzplatz | gleis | zug | bus | wagen | linie | autobahn | ausfahrt | kilometerstand | version | fehler | fehlercode | fehlernummer | kennzeichen
    | betrag | summe | preis | kostet | gekostet | belastet | saldo | größe | gewicht | maße | tisch | etage | filiale | filialnummer | modell | modellnummer
    | typ | fall | wartenummer | abschlag | türcode | bordkarte`,
  weak_other:
    "kundennummer | kunden-nummer | mitgliedsnummer | referenz | referenznummer | benutzername | kundenkonto | partnernummer | personalnummer",
  code: "code | codes | nummer | nummern | zahlen | ziffern",
  continue: `nächsten vier | nächste vier | nächsten ziffern | nächste gruppe | die restlichen | restlichen ziffern | und der rest | und die letzten vier | die nächsten | nächster block | letzter block | der rest
    | und die letzten | der nächste block`,
};
