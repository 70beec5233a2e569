import type { Concept } from "./concept.ts";

/** What callers call about: orders, bills, appointments, what went wrong and how to reach them. */
export const serviceConcepts: Readonly<Record<string, Concept>> = {
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
  problem: {
    en: "problem issue trouble complaint complain complained wrong fault error difficulty missing lost flooded leak burst ruined fails failed failing rejects rejected unable stuck dispute disputes disputed",
    es: "problema incidencia queja quejó error fallo avería falta perdido falla fallos inundación fuga rechaza perdieron pérdida reclamación reclamó",
    de: "Problem Störung Beschwerde beschwert Fehler Reklamation reklamiert falsch Schwierigkeit fehlt verloren Wasserschaden Panne ausgefallen Mangel verschwunden Streit beanstandet",
  },
  delay: {
    parents: ["problem"],
    en: "delay delayed late overdue postponed waiting waited wait slow",
    es: "retraso retrasado tarde demora atrasado tardó esperando espera lento retrasa",
    de: "Verspätung verspätet spät verzögert Verzögerung überfällig wartet warten verzögert langsam Wartezeit",
  },
  broken: {
    parents: ["problem"],
    en: "broken damaged defective broke cracked faulty crash malfunction outage ruined destroyed torn scratched",
    es: "roto rota dañado dañada defectuoso estropeado averiado rota rotos rayado destrozado funciona",
    de: "kaputt beschädigt defekt zerbrochen Schaden Ausfall ausgefallen zerkratzt ruiniert beschädigt funktioniert funktionieren",
  },
  delivery: {
    en: "delivery deliver delivered shipping shipment ship shipped package parcel arrive arrived courier post tracking dispatch dispatched letters",
    es: "entrega entregar entregado envío enviar enviado paquete llegó llegar mensajero reparto mensajería recibió seguimiento",
    de: "Lieferung liefern geliefert Versand Paket Sendung angekommen ankommen Kurier Zustellung zugestellt verschickt versendet verschicken Lieferdatum Spedition",
  },
  payment: {
    en: "payment pay paid bill invoice charge charged card price cost fee billing paying debit credit dollars euros pounds money installment amount value billed owe owes deposit bank direct_debit",
    es: "pago pagar pagó factura cobro cobraron tarjeta precio coste tarifa pagos débito euros dinero importe recibo coste caro deuda depósito banco transferencia",
    de: "Zahlung zahlen bezahlt Rechnung Abbuchung abgebucht Karte Preis Kosten Gebühr Abschlag Betrag Geld Lastschrift teuer Euro Preiserhöhung IBAN Konto Bank Überweisung schuldet Anzahlung",
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
    en: "contact contacted reach communicate communication notified notify write writes letter",
    es: "contacto contactar contactada comunicar comunicación avisar localizar escribir escriba escriban",
    de: "Kontakt kontaktieren kontaktiert erreichen erreichbar Kommunikation benachrichtigen benachrichtigt schreiben schreibt",
  },
  phone: {
    parents: ["contact"],
    en: "phone telephone call calls mobile cell cellphone landline callback",
    es: "teléfono llamada llamar llamadas móvil celular telefónica",
    de: "Telefon telefonisch Anruf anrufen angerufen Handy Mobiltelefon Rückruf",
  },
  text: {
    parents: ["contact"],
    en: "text texts sms whatsapp message messages chat messenger",
    es: "mensaje mensajes sms whatsapp chat",
    de: "Nachricht Nachrichten SMS WhatsApp Chat",
  },
  email: {
    parents: ["contact"],
    en: "email mail mailbox inbox",
    es: "correo email electrónico",
    de: "Email Mail",
  },
  vehicle: {
    en: "car vehicle truck van motorcycle drives driving registration plate bicycle bike vehicle motorbike",
    es: "coche auto vehículo carro moto conduce furgoneta matrícula bicicleta bici",
    de: "Auto Wagen Fahrzeug PKW Motorrad fährt Kennzeichen Fahrrad Rad Elektroauto Lastenrad",
  },
  appointment: {
    en: "appointment booking booked reservation reserve scheduled meeting visit slot technician reschedule rescheduled arranged session consultation",
    es: "cita reserva reservado reservar visita turno reunión técnico programada sesión consulta",
    de: "Termin Buchung gebucht Reservierung reserviert Besuch Verabredung Techniker Verabredung Sitzung Sprechstunde",
  },
  time: {
    members: [
      "morning mornings|mañana mañanas|Morgen morgens vormittags",
      "afternoon afternoons|tarde tardes|Nachmittag nachmittags",
      "evening evenings|anochecer|Abend abends",
      "night nights|noche noches|Nacht nachts",
    ],
    en: "time hour hours schedule availability available o'clock pm am weekday weekend when until till before after",
    es: "hora horario disponible disponibilidad cuando fin_semana horas",
    de: "Uhr Uhrzeit Zeit verfügbar Zeitfenster wann Wochenende Stunden",
  },
  day: {
    members: [
      "Monday Mondays|lunes|Montag montags",
      "Tuesday Tuesdays|martes|Dienstag dienstags",
      "Wednesday Wednesdays|miércoles|Mittwoch mittwochs",
      "Thursday Thursdays|jueves|Donnerstag donnerstags",
      "Friday Fridays|viernes|Freitag freitags",
      "Saturday Saturdays|sábado sábados|Samstag samstags",
      "Sunday Sundays|domingo domingos|Sonntag sonntags",
    ],
    en: "date",
    es: "fecha",
    de: "Datum",
  },
  cancellation: {
    en: "cancel cancelled canceled cancellation terminate quit leave leaving",
    es: "cancelar canceló cancelación cancelado baja anular baja irse",
    de: "kündigen Kündigung gekündigt stornieren storniert Stornierung absagen abgesagt Austritt",
  },
  subscription: {
    en: "subscription subscribe subscribed plan contract membership renewal package tier level upgrade upgraded renew points loyalty annual monthly",
    es: "suscripción suscrito contrato plan tarifa membresía nivel paquete puntos fidelidad programa renovar abono",
    de: "Abonnement Abo Vertrag Tarif Mitgliedschaft Paket Stufe Treueprogramm Punkte verlängern Verlängerung Jahresvertrag",
  },
  account: {
    en: "account login password username profile sign_in locked",
    es: "cuenta contraseña acceso usuario perfil",
    de: "Konto Passwort Kennwort Anmeldung Login Benutzername",
  },
  insurance: {
    en: "insurance policy insured coverage claim insurer adjuster excess deductible claims",
    es: "seguro póliza cobertura siniestro aseguradora franquicia asegurado",
    de: "Versicherung Police versichert Schadensfall Schaden Selbstbeteiligung Versicherer",
  },
  connectivity: {
    en: "internet wifi router broadband connection modem network signal power electricity",
    es: "internet wifi router conexión módem fibra señal luz electricidad",
    de: "Internet WLAN Router Verbindung Modem Netz Strom Empfang Glasfaser",
  },
  discount: {
    en: "discount coupon voucher promo",
    es: "descuento cupón vale promoción",
    de: "Rabatt Gutschein Nachlass Aktion",
  },
  image: {
    en: "photo picture image screenshot video",
    es: "foto fotos imagen captura vídeo",
    de: "Foto Bild Bilder Aufnahme",
  },
  document: {
    en: "document passport certificate licence license letter form paperwork",
    es: "documento pasaporte certificado carta formulario dni carné",
    de: "Dokument Ausweis Pass Reisepass Bescheinigung Brief Formular Unterlagen",
  },
  expiry: {
    en: "expire expires expiry expiration ends due deadline renewal renew",
    es: "caduca caducidad vence vencimiento plazo renovación",
    de: "läuft_ab Ablauf abgelaufen Frist fällig Verlängerung gültig",
  },
  authority: {
    en: "authorised authorized permission behalf representative allowed power_attorney",
    es: "autorizado autorizada permiso representante nombre_de",
    de: "bevollmächtigt Vollmacht berechtigt Vertreter Erlaubnis",
  },
  energy: {
    en: "electricity power gas solar heating meter",
    es: "electricidad luz gas solar calefacción contador",
    de: "Strom Gas Solaranlage Photovoltaik Heizung Zähler Zählerstand",
  },
  increase: {
    en: "increase increased raise raised higher rise",
    es: "aumento aumentó subida subió",
    de: "Erhöhung erhöht gestiegen steigt",
  },
  store: { en: "store shop branch outlet", es: "tienda sucursal local", de: "Laden Geschäft Filiale" },
  reason: { en: "reason because cause purpose", es: "motivo razón causa", de: "Grund Ursache Anlass" },
  warranty: { en: "warranty guarantee", es: "garantía", de: "Garantie Gewährleistung" },
  start: {
    en: "start started begin began begun join joined since signed_up",
    es: "empezar empezó comenzar comenzó inició desde_hace alta",
    de: "anfangen angefangen begonnen beginnt gestartet beigetreten seit",
  },
  end: {
    en: "end ended finish finished stopped over",
    es: "terminar terminó fin acabó",
    de: "beendet endet Ende fertig",
  },
};
