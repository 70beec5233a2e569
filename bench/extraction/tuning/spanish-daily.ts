import { call, must, nice } from "../gold.ts";

/** Shops, health, homes and journeys, in Spanish. */
export const spanishDailyCalls = [
  call({
    id: "tuning-es-dentista",
    language: "es",
    domain: "clinic",
    startedAt: "2026-03-16T10:20:00+01:00",
    callerName: "Beatriz Lozano",
    transcript: `
A: Clínica Dental Arganda, buenos días, le atiende Sonia.
C: Hola, Sonia, soy Beatriz Lozano. Se me ha roto una muela comiendo turrón, fíjate. #muela
A: ¡Vaya! ¿Le duele mucho?
C: Con el frío, una barbaridad. #frio
A: ¿Qué día le viene bien?
C: Mejor el miércoles. Los lunes y martes tengo guardia en el hospital. #miercoles #guardia
A: El miércoles a las 12:30 con el doctor Peña o a las 17:00 con la doctora Ruiz.
C: Con la doctora Ruiz, que con el doctor Peña lo pasé fatal la otra vez. #ruiz
A: A las cinco, entonces. ¿Sigue tomando la misma medicación?
C: No, ahora tomo Sintrom, desde enero. #sintrom
A: Importante, lo apunto. ¿Le recordamos la cita por teléfono?
C: Por WhatsApp mejor, que en el trabajo no puedo coger el teléfono. #whatsapp
A: Hecho. Hasta el miércoles.
C: Y dígale que me ponga mucha anestesia, que me dan pánico las agujas. #panico
`,
    facts: [
      must("muela", "issue", "muela|diente"),
      must("miercoles", "factual|preference", "miercoles|18 de marzo|2026-03-18"),
      must("ruiz", "preference|relationship", "ruiz"),
      must("sintrom", "factual", "sintrom|anticoagulante"),
      must("whatsapp", "preference", "whatsapp"),
      must("panico", "emotion|preference", "panico|miedo|agujas"),
      nice("guardia", "factual", "guardia|hospital"),
      nice("frio", "issue", "frio"),
    ],
    allowed: ["a las cinco|17:00", "turron", "fatal"],
  }),
  call({
    id: "tuning-es-router-asr",
    language: "es",
    domain: "telecom",
    startedAt: "2026-02-05T21:10:00+01:00",
    callerName: "Ramón",
    transcript: `
A: hola ha llamado a marea telecom en qué le puedo ayudar
C: eh sí mire que soy ramón y es que la tele se me queda congelada cada dos por tres #tele
A: vaya ramón me dice el teléfono de la línea
C: nueve uno cero cero cero cero uno dos tres #linea
A: gracias desde cuándo le pasa
C: pues desde que me cambiaron el decodificador el jueves pasado o así #jueves
A: y la conexión a internet le va bien
C: internet bien bien eso no falla es solo la tele
A: le puedo mandar otro aparato por mensajería o que vaya un técnico
C: que venga alguien que yo de cables ni idea tengo setenta y ocho años #tecnico #edad
A: muy bien mañana por la mañana
C: mañana no que tengo médico el viernes a partir de las once #viernes
A: el viernes de once a una
C: vale y que llame al móvil de mi hija antes que yo soy duro de oído es el seis cero cero uno dos tres cuatro cinco seis #hija #oido
A: seiscientos ciento veintitrés cuatrocientos cincuenta y seis apuntado
C: eso gracias maja
`,
    facts: [
      must("tele", "issue", "tele"),
      must("linea", "factual", "910000123|nueve uno cero cero cero cero uno dos tres"),
      must("tecnico", "preference|factual", "tecnico|venga alguien|que vaya|cables"),
      must("viernes", "factual|preference", "viernes|6 de febrero|2026-02-06|once"),
      must("hija", "relationship|factual|preference", "hija|600123456|seis cero cero uno dos tres cuatro cinco seis"),
      must("oido", "factual|issue", "oido|oye|sordo"),
      nice("edad", "factual", "setenta y ocho|78"),
      nice("jueves", "issue|factual", "jueves|decodificador"),
    ],
    allowed: ["medico", "internet & bien|no falla"],
  }),
  call({
    id: "tuning-es-zapatos",
    language: "es",
    domain: "retail",
    startedAt: "2026-05-21T17:35:00+02:00",
    callerName: "Inés Cabrera",
    transcript: `
A: Calzados Miralles, dígame.
C: Buenas tardes. Me ha llegado un pedido equivocado. Pedí las sandalias negras, no las marrones, y encima el número no es el mío. #negras
A: Cuánto lo siento. ¿Número de pedido?
C: A ver... M, 5, 5, 0, 2, 8. #pedido
A: M55028. ¿Y a nombre de quién?
C: Inés Cabrera.
A: ¿Qué número calza usted, Inés?
C: El treinta y ocho. Bueno, en sandalia el treinta y nueve, mejor. #numero
A: El treinta y nueve en negro. ¿Se las mando a la calle Mayor, 12?
C: No, ahí ya no vivo. Ahora estoy en la calle del Olmo, 7, tercero B. #direccion
A: Olmo, 7, tercero B. ¿Cuándo hay alguien en casa?
C: Por las tardes, a partir de las seis. O se las dejan a la portera, Charo. #tardes #portera
A: Perfecto. Le llegarán antes del 30.
C: Es que las necesito para una boda el treinta. La de mi hermano. #boda
A: Entonces se las envío urgentes, sin coste.
C: ¡Ay, gracias! Ya estaba yo negra, nunca mejor dicho. #negra
`,
    facts: [
      must("negras", "issue|preference|factual", "negras|equivocado|marrones"),
      must("pedido", "factual", "M55028"),
      must("numero", "factual|preference", "treinta y nueve|39"),
      must("direccion", "factual", "olmo"),
      must("tardes", "preference|factual", "tardes|a partir de las seis|18:00|despues de las seis"),
      must("boda", "factual|relationship", "boda"),
      nice("portera", "preference|relationship|factual", "portera|charo"),
      nice("negra", "emotion", "negra|enfad|molest|nervios"),
    ],
    allowed: ["hermano"],
    rejected: ["vive & mayor", "telefono|cuenta & M55028"],
  }),
  call({
    id: "tuning-es-hotel",
    language: "es",
    domain: "travel",
    startedAt: "2026-06-09T12:05:00+02:00",
    callerName: "Joaquín Ferrándiz",
    transcript: `
A: Hotel Cala Serena, buenos días.
C: Buenos días. Quisiera cambiar una reserva, la 7 7 1 4, a nombre de Joaquín Ferrándiz. #reserva
A: Dígame, don Joaquín.
C: Íbamos a ir del 3 al 10 de agosto, pero a mi mujer le han cambiado las vacaciones. Tendría que ser del 10 al 17. #fechas #mujer
A: Del 10 al 17... Me queda una doble con vistas al mar o una familiar en planta baja.
C: La familiar. Vamos con los mellizos, tienen cuatro años, y con vistas al mar hay balcón, ¿verdad? Pues balcón no. #familiar #mellizos #balcon
A: Planta baja, entonces. ¿Media pensión o solo desayuno?
C: Solo desayuno. Por la noche preferimos salir. #desayuno
A: ¿Alguna alergia?
C: El niño, a los frutos secos. La niña come de todo. #alergia
A: Aviso a cocina. ¿Traen coche?
C: Sí, uno eléctrico. ¿Tienen dónde cargarlo? #coche
A: Tenemos dos puntos. ¿Le mando la confirmación al correo de siempre?
C: Mejor a este otro: joaquin punto ferrandiz arroba correovivo punto example. #correo
A: joaquin.ferrandiz@correovivo.example. Nos vemos en agosto.
`,
    facts: [
      must("reserva", "factual", "7714"),
      must("fechas", "factual|preference", "10 al 17|2026-08-10|10 de agosto|del diez al diecisiete"),
      must("mellizos", "relationship|factual", "mellizos|gemelos|cuatro anos|4 anos|hijos"),
      must("familiar", "preference|factual", "familiar|planta baja"),
      must("alergia", "factual|issue|relationship", "frutos secos"),
      must("desayuno", "preference", "desayuno|salir"),
      must("correo", "factual", "joaquin.ferrandiz@correovivo.example|joaquin punto ferrandiz arroba correovivo"),
      nice("balcon", "preference", "balcon"),
      nice("coche", "factual", "electrico"),
      nice("mujer", "relationship|factual", "mujer|vacaciones"),
    ],
    allowed: ["nina come de todo"],
    rejected: ["prefiere media pension|quiere media pension", "7714 & telefono|cuenta"],
  }),
  call({
    id: "tuning-es-veterinario",
    language: "es",
    domain: "clinic",
    startedAt: "2026-10-01T09:45:00+02:00",
    callerName: "Pilar",
    transcript: `
A: Veterinaria El Arca, buenos días.
C: Buenos días, soy Pilar, la dueña de Trufa, la perrita. #trufa
A: ¡Hola, Pilar! ¿Cómo está Trufa?
C: Pues mal, hija. Ha vomitado tres veces esta noche y está... no sé... como apagada. #vomitado #apagada
A: ¿Ha comido algo raro?
C: Mi nieto le dio chocolate. Una onza. Dice que una onza, a saber. #chocolate
A: Tráigala ya, por favor. ¿Cuánto pesa?
C: Seis kilos. Seis y medio. #peso
A: ¿A qué hora puede estar aquí?
C: En media hora. No, cuarenta minutos, que tengo que ir en autobús, no conduzco. #autobus
A: La esperamos. ¿Es alérgica a algún medicamento?
C: A la cortisona le sentó fatal, el año pasado. #cortisona
A: Lo pongo en su ficha. No le dé agua todavía.
C: Vale. Estoy muerta de miedo, es lo único que me queda desde que murió Manolo. #miedo #manolo
A: Tranquila, Pilar, aquí la cuidamos.
`,
    facts: [
      must("trufa", "relationship|factual", "trufa|perr"),
      must("vomitado", "issue", "vomit"),
      must("chocolate", "issue|factual", "chocolate"),
      must("cortisona", "factual|issue", "cortisona"),
      must("miedo", "emotion", "miedo"),
      nice("manolo", "relationship|factual|emotion", "manolo|murio|viuda"),
      nice("autobus", "factual", "autobus|conduc|conduz"),
      nice("peso", "factual", "seis kilos|6 kilos|seis y medio|6,5"),
      nice("apagada", "issue", "apagada"),
    ],
    allowed: ["nieto"],
  }),
  call({
    id: "tuning-es-alquiler",
    language: "es",
    domain: "housing",
    startedAt: "2026-01-12T18:50:00+01:00",
    callerName: "Tomás Iriarte",
    transcript: `
A: Inmobiliaria Portal Nuevo, ¿en qué le ayudo?
C: Buenas. Busco piso de alquiler, para dos. Mi novia y yo. #piso #novia
A: ¿En qué zona?
C: Cerca de la estación, que yo trabajo en Toledo y voy en tren todos los días. #estacion #toledo
A: ¿Y qué presupuesto tienen?
C: Novecientos, como mucho. Con gastos. #presupuesto
A: ¿Cuántas habitaciones? #habitaciones
C: Dos. Ella teletrabaja, es traductora, necesita un cuarto con puerta. #habitaciones #traductora
A: ¿Tienen mascotas?
C: Un gato, muy viejo, muy tranquilo. ¿Es un problema? #gato
A: No en todos. Tengo uno en la calle Atocha, un cuarto sin ascensor, 870.
C: Sin ascensor no, que ella se operó de la rodilla en noviembre. #ascensor
A: Entiendo. Entonces uno de 895 en Delicias, con ascensor. ¿Lo quiere ver?
C: Sí. ¿El sábado puede ser? Entre semana llego a las ocho. #sabado
A: El sábado a las once. ¿Su nombre?
C: Tomás Iriarte. Y el móvil, 600 77 88 99. #movil
A: Pues hasta el sábado, Tomás.
`,
    facts: [
      must("piso", "factual|preference|issue", "piso|alquiler"),
      must("estacion", "preference", "estacion"),
      must("presupuesto", "factual|preference", "novecientos|900"),
      must("habitaciones", "preference|factual", "habitaciones|dormitorios|cuarto con puerta"),
      must("gato", "relationship|factual", "gato"),
      must("ascensor", "preference|factual|issue", "ascensor|rodilla"),
      must("movil", "factual", "600778899"),
      must("sabado", "factual|preference", "sabado|17 de enero|2026-01-17"),
      nice("toledo", "factual", "toledo"),
      nice("traductora", "relationship|factual", "traductora|teletrabaja"),
      nice("novia", "relationship", "novia|pareja"),
    ],
    allowed: ["llega a las ocho|20:00"],
  }),
  call({
    id: "tuning-es-academia",
    language: "es",
    domain: "education",
    startedAt: "2026-09-03T16:15:00+02:00",
    callerName: "Nuria Bosch",
    transcript: `
A: Academia Vértice, buenas tardes.
C: Hola, llamo por clases de mates para mi hijo. Hace segundo de bachillerato y ha suspendido. #hijo #suspendido
A: ¿Cómo se llama?
C: Pol. Y yo, Nuria Bosch.
A: ¿Prefiere clases particulares o en grupo?
C: Particulares. En grupo se distrae con una mosca. #particulares
A: ¿Qué días le van bien?
C: Martes y jueves no, que tiene waterpolo. Los demás. #waterpolo
A: ¿Lunes y miércoles de cinco a seis? #lunes
C: Perfecto. #lunes
A: Son 22 euros la hora.
C: Uf. En la otra academia pagábamos dieciocho... pero cambiaban de profe cada dos semanas. Nosotros queremos siempre el mismo. #dieciocho #mismo
A: Sería siempre Álex. ¿Qué quiere estudiar Pol?
C: Arquitectura, si le da la nota. #arquitectura
A: ¿Y cómo le informo de cómo va?
C: Por correo, una vez al mes. No delante de él, por favor. #informe
A: Así lo haremos.
`,
    facts: [
      must("hijo", "relationship|factual", "hijo|pol"),
      must("suspendido", "issue|factual", "suspend|mates|matematicas"),
      must("particulares", "preference", "particular|grupo"),
      must("waterpolo", "factual|preference", "waterpolo|martes"),
      must("mismo", "preference|issue", "mismo|profe"),
      must("informe", "preference", "correo|una vez al mes"),
      nice("lunes", "factual|preference", "lunes"),
      nice("arquitectura", "factual|preference|relationship", "arquitectura"),
      nice("dieciocho", "factual|issue", "dieciocho|18"),
    ],
    allowed: ["distrae"],
    rejected: ["22"],
  }),
];
