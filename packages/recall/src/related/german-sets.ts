/* Words of everyday German that stand for one another, a set a line, written by hand; see `english-people-sets.ts`. */
export const germanSets = `
Arbeit arbeiten Beruf Job Stelle tätig
Chef Leiter Vorgesetzter Inhaber
Kollege Kollegin Mitarbeiter
einstellen Geselle Lehrling Angestellte
Gehalt Lohn verdienen
kündigen entlassen
Rente Ruhestand
Firma Betrieb Werkstatt Geschäft Laden Unternehmen
übernehmen Nachfolger Inhaber übergeben
eröffnen gründen
lernen studieren Kurs Schule Fortbildung Ausbildung
Fortbildung Weiterbildung Meisterschule Kurs
Lehrer Lehrerin unterrichten
Prüfung Examen Test Klausur
Note Zensur Zeugnis
bestehen schaffen
Betriebswirtschaft BWL
Kind Sohn Tochter Junge Mädchen
Kita Kindergarten
Mutter Mama Eltern
Vater Papa Eltern
Großvater Opa Großeltern
Großmutter Oma Großeltern
Bruder Schwester Geschwister
Frau Ehefrau Partnerin
Mann Ehemann Partner
Freundin Freund Partnerin Partner Beziehung
trennen Trennung scheiden Ex früher
heiraten Hochzeit Ehe
Nachbar Nachbarin
kennenlernen treffen begegnen
streiten Streit zanken
versöhnen vertragen Frieden
Haustier Katze Kater Hund Tier
Katze Kater
Hund Welpe
Tier Kuh Pferd
fressen essen Futter
Haus Elternhaus Zuhause
Wohnung wohnen Zuhause leben
ziehen umziehen Umzug
Miete mieten
kaufen Kauf
verkaufen Verkauf
reparieren Reparatur
kaputt Schaden defekt
bauen schreinern tischlern anfertigen
Tischler Schreiner
Auto Wagen Lieferwagen Fahrzeug
Fahrrad Rad
Reise reisen Urlaub
Urlaub Ferien Sommer
wandern Wanderung Ausflug unternehmen
Hütte übernachten
Flug fliegen Flugzeug
Koffer Gepäck
verlieren verschwinden verloren
finden entdecken
stehlen Dieb klauen
Arzt Ärztin Klinik
krank Krankheit
Verletzung verletzen brechen schneiden Unfall
Unfall anfahren verletzen zustoßen
Schlüsselbein Knochen brechen
Daumen Finger Hand
nähen Wunde
Allergie vertragen Unverträglichkeit
Alkohol trinken trocken nüchtern
trinken Getränk
Essen Mahlzeit
kochen Gericht
Kuchen backen
schlafen Schlaf
müde erschöpft
Angst fürchten Furcht
traurig unglücklich weinen
einsam allein
glücklich froh
Gefühl fühlen
Wunsch wünschen wollen
Traum träumen
Plan planen vorhaben
Musik Lied Kapelle
Instrument Trompete Geige Klavier spielen
Kapelle Band Musikgruppe Orchester
Konzert Auftritt auftreten
proben üben spielen
Lärm laut klopfen
singen Chor
tanzen Tanz
malen Bild zeichnen
sammeln Sammlung
Hobby Freizeit sammeln
Wettbewerb Erfolg gewinnen Platz Preis
gewinnen Sieg Erfolg
Ausgrabung Grabung graben
Fossil Ammonit Paläontologe
Buch lesen
Film Kino
Geld Euro
Kosten kosten Preis Gebühr bezahlen
sparen zurücklegen Ersparnis
Kredit Bank leihen
erben Erbe
Sprache sprechen
stammen kommen Herkunft Heimat
Geburtstag Alter alt
feiern Fest
Geschenk schenken bekommen
Brief Post
ausräumen entrümpeln aufräumen
Dachboden Speicher
Möbel Tisch Stuhl Schreibtisch Bett
besuchen Besuch
ausgehen zusammen
Wochenende Samstag Sonntag
heißen Name
`;
