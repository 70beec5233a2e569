/**
 * What callers and agents say in different words, per concept and language: domain knowledge for phone calls, written by
 * hand. A two-word entry matches only as that phrase (written with "_"). An entry's other forms need no listing: words are
 * compared by stem. Parents make "how to contact her" find an e-mail address, while "her e-mail" does not find a phone.
 */
export interface Concept {
  parents?: readonly string[];
  en: string;
  es: string;
  de: string;
}

export const conceptLexicon: Readonly<Record<string, Concept>> = {
  order: {
    en: "order purchase buy bought",
    es: "pedido orden compra comprar compró encargo",
    de: "Bestellung bestellt bestellen Auftrag Kauf gekauft kaufen",
  },
  number: {
    en: "number reference code id identifier ref",
    es: "número referencia código",
    de: "Nummer Referenz Kennung Code Aktenzeichen",
  },
  address: {
    parents: ["home"],
    en: "address live lives lived moved relocate reside residence street avenue zip postcode postal",
    es: "dirección vive vivir domicilio calle avenida mudó mudarse mudado reside código_postal",
    de: "Adresse Anschrift wohnt wohnen Wohnort Straße umgezogen umziehen Umzug gezogen Postleitzahl lebt leben",
  },
  home: {
    en: "home house apartment flat condo",
    es: "casa piso apartamento hogar vivienda",
    de: "Zuhause Haus Wohnung Eigenheim",
  },
  work: {
    en: "job work works occupation profession career employer employed company living teacher nurse engineer lawyer freelancer manager plumber electrician accountant",
    es: "trabajo trabaja trabajar empleo profesión ocupación empresa oficio dedica profesora profesor enfermera ingeniero abogada",
    de: "Beruf Arbeit arbeitet arbeiten Job Arbeitgeber Firma beschäftigt Lehrer Lehrerin Ingenieur Krankenschwester Anwältin tätig",
  },
  retired: {
    parents: ["work"],
    en: "retired retirement pension",
    es: "jubilado jubilada pensión",
    de: "Rentner Rentnerin Rente pensioniert",
  },
  health: {
    en: "health medical condition illness sick disease diagnosed surgery hospital injury",
    es: "salud médico enfermedad enfermo enferma operación hospital lesión",
    de: "Gesundheit gesundheitlich Krankheit krank Erkrankung Operation Krankenhaus Verletzung",
  },
  allergy: {
    parents: ["health", "diet"],
    en: "allergy allergic allergies intolerant intolerance",
    es: "alergia alérgico alérgica alergias intolerancia intolerante",
    de: "Allergie Allergien allergisch Unverträglichkeit verträgt",
  },
  diabetes: {
    parents: ["health"],
    en: "diabetes diabetic insulin",
    es: "diabetes diabético insulina",
    de: "Diabetes Diabetiker zuckerkrank Insulin",
  },
  medication: {
    parents: ["health"],
    en: "medication medicine drug pill prescription dose",
    es: "medicamento medicina pastilla receta medicación",
    de: "Medikament Medikamente Arznei Tablette Rezept",
  },
  doctor: {
    parents: ["health"],
    en: "doctor physician dentist gp therapist",
    es: "doctor doctora médico dentista",
    de: "Arzt Ärztin Zahnarzt Hausarzt",
  },
  diet: {
    en: "diet food eat eats meal vegetarian vegan gluten cuisine kosher halal dietary",
    es: "dieta comida come comer vegetariano vegetariana vegano vegana gluten",
    de: "Ernährung Essen isst Mahlzeit vegetarisch vegan Vegetarier Vegetarierin Veganer Gluten",
  },
  problem: {
    en: "problem issue trouble complaint complain complained wrong fault error difficulty missing lost",
    es: "problema incidencia queja quejó error fallo avería falta perdido",
    de: "Problem Störung Beschwerde beschwert Fehler Reklamation reklamiert falsch Schwierigkeit fehlt verloren",
  },
  delay: {
    parents: ["problem"],
    en: "delay delayed late overdue postponed waiting",
    es: "retraso retrasado tarde demora atrasado tardó",
    de: "Verspätung verspätet spät verzögert Verzögerung überfällig",
  },
  broken: {
    parents: ["problem"],
    en: "broken damaged defective broke cracked faulty crash malfunction outage",
    es: "roto rota dañado dañada defectuoso estropeado averiado",
    de: "kaputt beschädigt defekt zerbrochen Schaden Ausfall",
  },
  delivery: {
    en: "delivery deliver delivered shipping shipment ship shipped package parcel arrive arrived courier",
    es: "entrega entregar entregado envío enviar enviado paquete llegó llegar mensajero reparto",
    de: "Lieferung liefern geliefert Versand Paket Sendung angekommen ankommen Kurier Zustellung zugestellt",
  },
  payment: {
    en: "payment pay paid bill invoice charge charged card price cost fee billing",
    es: "pago pagar pagó factura cobro cobraron tarjeta precio coste tarifa",
    de: "Zahlung zahlen bezahlt Rechnung Abbuchung abgebucht Karte Preis Kosten Gebühr",
  },
  refund: {
    parents: ["payment"],
    en: "refund refunded reimburse reimbursement money_back chargeback",
    es: "reembolso reembolsar devolución devolver_dinero",
    de: "Erstattung erstattet Rückerstattung Geld_zurück zurückerstattet",
  },
  return: {
    en: "return returned send_back sent_back exchange",
    es: "devolver devolvió devuelto cambio",
    de: "Rücksendung zurückgeschickt zurückgeben Retoure Umtausch umtauschen",
  },
  contact: {
    en: "contact contacted reach communicate communication notified notify",
    es: "contacto contactar contactada comunicar comunicación avisar localizar",
    de: "Kontakt kontaktieren kontaktiert erreichen erreichbar Kommunikation benachrichtigen benachrichtigt",
  },
  phone: {
    parents: ["contact"],
    en: "phone telephone call calls called mobile cell cellphone landline callback",
    es: "teléfono llamada llamar llamadas móvil celular telefónica",
    de: "Telefon telefonisch Anruf anrufen angerufen Handy Mobiltelefon Rückruf",
  },
  text: {
    parents: ["contact"],
    en: "text texts sms whatsapp message messages",
    es: "mensaje mensajes sms whatsapp",
    de: "Nachricht Nachrichten SMS WhatsApp",
  },
  email: {
    parents: ["contact"],
    en: "email mail mailbox inbox",
    es: "correo email electrónico",
    de: "Email Mail",
  },
  family: { en: "family relative relatives", es: "familia familiar parientes", de: "Familie Verwandte" },
  child: {
    parents: ["family"],
    en: "child children kid kids daughter daughters son sons baby toddler",
    es: "hijo hija hijos hijas niño niña niños bebé",
    de: "Kind Kinder Tochter Töchter Sohn Söhne Baby",
  },
  spouse: {
    parents: ["family"],
    en: "spouse wife husband partner married fiance girlfriend boyfriend divorced",
    es: "esposa esposo marido mujer pareja casada casado novia novio divorciada",
    de: "Ehefrau Ehemann Partner Partnerin verheiratet Freundin Gatte geschieden",
  },
  parent: {
    parents: ["family"],
    en: "mother father mom dad parent parents",
    es: "madre padre mamá papá padres",
    de: "Mutter Vater Mama Papa Eltern",
  },
  sibling: {
    parents: ["family"],
    en: "brother sister sibling siblings",
    es: "hermano hermana hermanos",
    de: "Bruder Schwester Geschwister",
  },
  pet: {
    en: "pet pets dog dogs cat cats puppy kitten retriever",
    es: "mascota perro perra gato gata mascotas",
    de: "Haustier Haustiere Hund Hunde Hündin Katze Kater",
  },
  vehicle: {
    en: "car vehicle truck van motorcycle drives driving",
    es: "coche auto vehículo carro moto conduce furgoneta",
    de: "Auto Wagen Fahrzeug PKW Motorrad fährt",
  },
  appointment: {
    en: "appointment booking booked reservation reserve scheduled meeting visit slot technician reschedule rescheduled",
    es: "cita reserva reservado reservar visita turno reunión técnico",
    de: "Termin Buchung gebucht Reservierung reserviert Besuch Verabredung Techniker",
  },
  time: {
    en: "time morning afternoon evening noon night hour hours schedule availability available o'clock pm am weekday weekend when",
    es: "hora horario mañana tarde noche disponible disponibilidad cuando fin_semana",
    de: "Uhr Uhrzeit Zeit morgens vormittags nachmittags abends verfügbar Zeitfenster wann Wochenende",
  },
  cancellation: {
    en: "cancel cancelled canceled cancellation terminate",
    es: "cancelar canceló cancelación cancelado baja anular",
    de: "kündigen Kündigung gekündigt stornieren storniert Stornierung absagen abgesagt",
  },
  subscription: {
    en: "subscription subscribe subscribed plan contract membership renewal",
    es: "suscripción suscrito contrato plan tarifa membresía",
    de: "Abonnement Abo Vertrag Tarif Mitgliedschaft",
  },
  name: {
    en: "name named surname nickname called goes_by",
    es: "nombre apellido llama llamado",
    de: "Name Nachname Vorname heißt heißen",
  },
  preference: {
    en: "prefer prefers preference preferred like likes favorite favourite love loves enjoy enjoys rather want wants wish fond",
    es: "prefiere preferencia preferir gusta favorito favorita encanta quiere desea",
    de: "bevorzugt Vorliebe mag lieber liebt gern gerne Lieblings möchte wünscht will bevorzugen",
  },
  dislike: {
    en: "dislike dislikes hate hates avoid avoids",
    es: "odia detesta disgusta evita",
    de: "hasst ungern Abneigung vermeidet",
  },
  feeling: {
    en: "feeling feel feels emotion mood sentiment",
    es: "siente sentimiento emoción ánimo",
    de: "Gefühl fühlt Stimmung",
  },
  angry: {
    parents: ["feeling"],
    en: "angry annoyed upset frustrated frustration mad furious dissatisfied unhappy irritated disappointed",
    es: "enfadado enfadada molesto molesta frustrado frustrada furiosa enojado enojada descontenta decepcionado decepcionada",
    de: "verärgert wütend sauer frustriert Ärger unzufrieden genervt aufgebracht enttäuscht",
  },
  happy: {
    parents: ["feeling"],
    en: "happy satisfied pleased glad grateful delighted thankful",
    es: "contento contenta feliz satisfecho satisfecha agradecida",
    de: "zufrieden glücklich froh dankbar erfreut",
  },
  worried: {
    parents: ["feeling"],
    en: "worried anxious nervous concerned afraid scared stressed",
    es: "preocupado preocupada nerviosa nervioso ansiosa miedo",
    de: "besorgt nervös ängstlich Sorge Sorgen Angst",
  },
  travel: {
    en: "travel trip flight fly airline airport vacation holiday hotel journey",
    es: "viaje viajar vuelo vacaciones hotel aeropuerto",
    de: "Reise reisen Flug fliegen Urlaub Hotel Flughafen",
  },
  seat: {
    en: "seat aisle window seating",
    es: "asiento pasillo ventanilla",
    de: "Sitz Sitzplatz Gangplatz Fensterplatz",
  },
  language: {
    en: "language speak speaks bilingual fluent",
    es: "idioma lengua habla hablar bilingüe",
    de: "Sprache spricht sprechen zweisprachig",
  },
  account: {
    en: "account login password username profile sign_in locked",
    es: "cuenta contraseña acceso usuario perfil",
    de: "Konto Passwort Kennwort Anmeldung Login Benutzername",
  },
  insurance: {
    en: "insurance policy insured coverage claim",
    es: "seguro póliza cobertura siniestro",
    de: "Versicherung Police versichert Schadensfall",
  },
  school: {
    en: "school university college study studies student degree class graduate",
    es: "escuela universidad colegio estudia estudiante carrera",
    de: "Schule Universität Studium studiert Student Studentin Hochschule",
  },
  birthday: {
    en: "birthday born birth",
    es: "cumpleaños nació nacimiento nacido nacida",
    de: "Geburtstag geboren Geburtsdatum",
  },
  age: { en: "age old years_old", es: "edad años", de: "Alter Jahre alt" },
  connectivity: {
    en: "internet wifi router broadband connection modem network",
    es: "internet wifi router conexión módem fibra",
    de: "Internet WLAN Router Verbindung Modem Netz",
  },
  hobby: {
    en: "hobby hobbies sport sports pastime leisure plays",
    es: "afición hobby deporte juega ocio",
    de: "Hobby Hobbys Freizeit Sport spielt",
  },
  discount: {
    en: "discount coupon voucher promo",
    es: "descuento cupón vale promoción",
    de: "Rabatt Gutschein Nachlass Aktion",
  },
  warranty: { en: "warranty guarantee", es: "garantía", de: "Garantie Gewährleistung" },
  size: { en: "size fit measurement", es: "talla tamaño medida", de: "Größe Maß Konfektionsgröße" },
  color: {
    en: "color colour red blue green black white yellow brown gray grey",
    es: "color rojo azul verde negro blanco amarillo marrón gris",
    de: "Farbe rot blau grün schwarz weiß gelb braun grau",
  },
};
