import { call, must, nice } from "../gold.ts";

/** Money, utilities, services and calls about nothing, in Spanish. */
export const spanishServiceCalls = [
  call({
    id: "tuning-es-banco-cargo",
    language: "es",
    domain: "bank",
    startedAt: "2026-04-27T13:25:00+02:00",
    callerName: "Octavio Salas",
    transcript: `
A: Banco Litoral, atención al cliente. ¿Con quién hablo?
C: Con Octavio Salas. Tengo un cargo de ochenta y nueve euros que no es mío. #cargo
A: Vamos a verlo. ¿Las cuatro últimas cifras de la tarjeta?
C: Tres, tres, seis, uno.
A: Es de una tienda de deportes en Lyon, del día 24.
C: Yo no he estado en Lyon en mi vida. #lyon
A: Le bloqueo la tarjeta y le mando otra. ¿A casa o a la oficina?
C: A la oficina de la calle Real, que en casa me roban el correo del buzón. #oficina #buzon
A: A la oficina de la calle Real. Estará el jueves.
C: Vale. Y otra cosa: quiero que me avisen al móvil de cada compra, da igual el importe. #avisos
A: Activado. ¿Por mensaje o en la aplicación?
C: Mensaje. La aplicación me va de pena desde que la actualizaron. #mensaje #app
A: Tomo nota. En diez días tendrá el dinero.
C: Eso espero. Llevo veinte años con ustedes, y ya es la segunda vez. #veinte #segunda
`,
    facts: [
      must("cargo", "issue", "cargo|ochenta y nueve|89"),
      must("oficina", "preference|factual", "oficina|calle real"),
      must("avisos", "preference", "avis|cada compra"),
      must("mensaje", "preference", "mensaje|sms"),
      must("app", "issue", "aplicacion|app"),
      nice("veinte", "relationship|factual", "veinte anos|20 anos"),
      nice("segunda", "issue", "segunda vez"),
      nice("lyon", "factual|issue", "lyon"),
      nice("buzon", "issue|factual", "buzon|roban"),
    ],
    allowed: [],
    rejected: ["3361 & telefono|cuenta|pedido", "tienda de deportes & compro"],
  }),
  call({
    id: "tuning-es-luz-asr",
    language: "es",
    domain: "utilities",
    startedAt: "2026-11-06T11:30:00+01:00",
    callerName: "Rosa",
    transcript: `
A: bienvenida a energía alba dígame en qué puedo ayudarla
C: sí hola que me ha venido una factura de doscientos diez euros y yo vivo sola #factura #sola
A: entiendo me dice su número de contrato
C: cuatro siete siete cero dos uno #contrato
A: cuatro siete siete cero dos uno es correcto
C: sí sí #contrato
A: es a nombre de rosa
C: rosa sí soy yo
A: la lectura de este mes es estimada me puede leer el contador
C: espere que voy... a ver pone tres uno cinco seis ocho #lectura
A: treinta y un mil quinientos sesenta y ocho le devolveremos unos noventa euros
C: menos mal que yo cobro la pensión mínima #pension
A: podría pedir usted el bono social
C: ay pues sí eso me interesa mándemelo por carta que no tengo internet #bono #carta
A: se lo envío por carta esta semana
C: gracias eh y perdone que al principio estaba enfadada #enfadada
`,
    facts: [
      must("factura", "issue", "factura|doscientos diez|210"),
      must("contrato", "factual", "477021|cuatro siete siete cero dos uno"),
      must("lectura", "factual", "31568|tres uno cinco seis ocho"),
      must("carta", "preference", "carta|internet"),
      must("bono", "preference|issue|factual", "bono|interesa"),
      must("sola", "factual", "sola"),
      nice("pension", "factual", "pension"),
      nice("enfadada", "emotion", "enfad"),
    ],
    allowed: [],
    rejected: ["noventa|90", "telefono & 477021"],
  }),
  call({
    id: "tuning-es-taller",
    language: "es",
    domain: "car repair",
    startedAt: "2026-07-02T08:40:00+02:00",
    callerName: "Héctor Villar",
    transcript: `
A: Talleres Villanueva, buenos días.
C: Buenos días, soy Héctor Villar. Dejé ayer la furgoneta por el embrague.
A: Sí, la Ducato blanca.
C: Esa. Mire, que además el aire acondicionado no enfría nada, a ver si lo pueden mirar. #aire
A: Claro. ¿Le llamamos con el presupuesto?
C: Si no pasa de doscientos, háganlo directamente. Si pasa, me llaman. #doscientos
A: ¿A este número?
C: No, a este no, que es el de la obra. Al 611 000 432. #movil
A: 611000432. ¿Para cuándo la necesita?
C: El sábado, que nos vamos a Portugal, la familia entera. #sabado #portugal
A: El viernes por la tarde la tiene.
C: ¿Hasta qué hora abren? Yo salgo a las siete. #siete
A: Cerramos a las siete y media.
C: Justo. Y necesito factura a nombre de la empresa, Reformas Villar. #factura
A: Sin problema.
`,
    facts: [
      must("aire", "issue", "aire"),
      must("doscientos", "preference|factual", "doscientos|200"),
      must("movil", "factual", "611000432"),
      must("sabado", "factual|preference", "sabado|portugal|4 de julio|2026-07-04"),
      must("factura", "preference|factual", "factura|reformas villar"),
      nice("portugal", "factual", "portugal"),
      nice("siete", "factual|preference", "siete|19:00|7"),
    ],
    allowed: ["furgoneta|ducato|embrague", "obra"],
  }),
  call({
    id: "tuning-es-gimnasio-baja",
    language: "es",
    domain: "fitness",
    startedAt: "2026-01-30T19:05:00+01:00",
    callerName: "Leire Etxeberria",
    transcript: `
A: Gimnasio Pulso, ¿dígame?
C: Hola, quería darme de baja. #baja
A: Qué pena. ¿Me dices tu nombre?
C: Leire Etxeberria. Con te equis: E, T, X, E, B, E, R, R, I, A.
A: Gracias, Leire. ¿Por qué lo dejas?
C: A ver, es que las duchas siempre están frías y lo dije tres veces. Y ahora me han abierto una piscina al lado de casa, por treinta euros. #duchas #piscina
A: Te podría ofrecer dos meses gratis.
C: No, de verdad, gracias. Lo tengo decidido.
A: De acuerdo. La baja es a final de febrero. ¿Qué te parece si la dejamos en pausa?
C: Que no. Baja. #baja
A: Entendido. ¿A dónde mando el justificante?
C: A leire arroba etxe guion posta punto example. #correo
A: leire@etxe-posta.example.
C: Y bórrenme de los mensajes de publicidad, que me llegan hasta los domingos. #publicidad
A: Hecho.
`,
    facts: [
      must("baja", "factual|issue|preference", "baja|cancel"),
      must("duchas", "issue", "ducha"),
      must("piscina", "factual|preference", "piscina"),
      must("correo", "factual", "leire@etxe-posta.example|leire arroba etxe guion posta"),
      must("publicidad", "preference", "publicidad|domingo"),
    ],
    allowed: ["treinta euros|30"],
    rejected: ["dos meses|2 meses", "pausa"],
  }),
  call({
    id: "tuning-es-restaurante-reserva",
    language: "es",
    domain: "restaurant",
    startedAt: "2026-12-02T20:20:00+01:00",
    callerName: "Gonzalo",
    transcript: `
A: Asador La Encina, buenas noches.
C: Buenas, para reservar la cena de empresa. El dieciocho. #dieciocho
A: ¿Cuántos serán?
C: Catorce... espera, ¿viene Lucas? ¿Sí? Quince. Quince. #quince
A: Quince. ¿A qué hora?
C: Sobre las nueve. #nueve
A: A las nueve. ¿Menú cerrado o carta?
C: Cerrado. Y que no pase de cuarenta por cabeza, vino incluido. #cuarenta
A: Tenemos uno de 38. ¿Algún vegetariano?
C: Dos. Y uno que es celíaco, muy celíaco. #dietas
A: Anotado. ¿Prefieren el salón o el reservado?
C: El reservado, que somos unos escandalosos. #reservado
A: ¿A qué nombre?
C: Gonzalo, de Imprenta Duero. Te dejo la señal por Bizum si quieres. #imprenta
A: Perfecto, cien euros. Le confirmo por mensaje.
C: Genial. Venga, hasta luego.
`,
    facts: [
      must("dieciocho", "factual|preference", "dieciocho|18 de diciembre|2026-12-18|18"),
      must("quince", "factual", "quince|15"),
      must("cuarenta", "preference|factual", "cuarenta|40"),
      must("dietas", "factual|preference", "celiaco|vegetarian"),
      must("reservado", "preference", "reservado"),
      must("imprenta", "factual", "imprenta"),
      nice("nueve", "factual|preference", "nueve|21:00|9"),
    ],
    allowed: ["cena de empresa", "cerrado", "bizum", "escandalos"],
    rejected: ["catorce|14 personas"],
  }),
  call({
    id: "tuning-es-nada-horario",
    language: "es",
    domain: "public office",
    startedAt: "2026-03-09T08:30:00+01:00",
    transcript: `
A: Ayuntamiento de Villarrubia, información.
C: Buenos días. ¿A qué hora abre el registro?
A: De nueve a dos, de lunes a viernes.
C: ¿Y hay que pedir cita?
A: Para el registro no. Se coge número a la entrada.
C: Ah, qué bien. Muchas gracias.
A: A usted. Que tenga buen día.
C: Igualmente, adiós.
`,
  }),
  call({
    id: "tuning-es-nada-equivocado",
    language: "es",
    domain: "insurance",
    startedAt: "2026-08-18T12:00:00+02:00",
    transcript: `
A: Seguros Meseta, ¿en qué puedo ayudarle?
C: ¿Está Paqui?
A: Creo que se ha equivocado, esto es una aseguradora.
C: ¿No es la peluquería?
A: No, señora.
C: Ay, perdón, perdón. Con este teléfono nuevo no veo los números. Nada, disculpe.
A: No se preocupe. Adiós.
`,
    allowed: ["telefono nuevo|numeros"],
  }),
];
