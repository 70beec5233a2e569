import { call, must, nice } from "../gold.ts";

/** Calls in Spanish. */
export const spanishCalls = [
  call({
    id: "es-telecom-averia",
    language: "es",
    domain: "telecom",
    startedAt: "2026-03-11T18:30:00+01:00",
    callerName: "Lucía Ferrer",
    transcript: `
A: Telenorte, buenas tardes, ¿en qué puedo ayudarle?
C: Hola, buenas. Mire, llevo tres días sin internet en casa y nadie me da una solución. #averia
A: Lo siento mucho. ¿Me dice su nombre y su número de cliente?
C: Sí, me llamo Lucía Ferrer y el número de cliente es el 30 44 918. #cliente
A: 3044918, perfecto. ¿Ha reiniciado el router?
C: Sí, claro, mil veces. La luz roja sigue parpadeando. #luz
A: Le mando un técnico. ¿Le viene bien el viernes por la mañana?
C: No, por la mañana trabajo. Prefiero por la tarde, después de las cuatro. #tarde
A: El viernes a las cinco, entonces.
C: Vale, el viernes a las cinco. Es que trabajo desde casa y estoy bastante harta, la verdad. #viernes #harta
A: La entiendo. ¿Algo más?
C: Nada más, gracias. Adiós.
`,
    facts: [
      must("averia", "issue", "sin internet|internet"),
      must("cliente", "factual", "3044918"),
      must("tarde", "preference", "tarde|despues de las cuatro"),
      must("viernes", "factual|preference", "viernes|13 de marzo|2026-03-13"),
      must("harta", "emotion|issue", "harta|frustra|enfad|molest"),
      nice("luz", "issue", "luz roja|luz"),
    ],
    allowed: ["trabaja desde casa|trabajo desde casa"],
  }),
  call({
    id: "es-clinica-cita",
    language: "es",
    domain: "clinic",
    startedAt: "2026-05-04T09:10:00+02:00",
    callerName: "Andrés Molina",
    transcript: `
A: Clínica San Telmo, buenos días.
C: Buenos días, quería pedir cita con la doctora Vidal para mi hija. #cita
A: Por supuesto. ¿Cómo se llama su hija?
C: Se llama Carla Molina, tiene seis años. #hija
A: ¿Y usted es…?
C: Andrés Molina, su padre.
A: ¿Qué le ocurre a Carla?
C: Tiene tos desde hace una semana y por la noche le sube la fiebre. #tos
A: ¿Es alérgica a algún medicamento?
C: Sí, es alérgica a la amoxicilina. #alergia
A: Anotado. ¿Mañana a las diez le va bien?
C: Mañana no puedo... espere, sí, a las diez sí que puedo. #hora
A: Perfecto. ¿Un teléfono de contacto?
C: El seis uno cero, cuatro cuatro tres, dos dos uno. #telefono
A: 610 443 221. Hasta mañana.
C: Muchas gracias, hasta mañana.
`,
    facts: [
      must("hija", "relationship|factual", "carla|hija"),
      must("tos", "issue|factual", "tos|fiebre"),
      must("alergia", "factual|issue", "alergi & amoxicilina"),
      must("telefono", "factual", "610443221|seis uno cero cuatro cuatro tres dos dos uno"),
      must("hora", "factual|preference", "manana|5 de mayo|2026-05-05|las diez"),
      nice("cita", "factual|issue|preference", "cita & vidal|cita"),
    ],
    allowed: ["seis anos|6 anos", "padre"],
  }),
  call({
    id: "es-restaurante",
    language: "es",
    domain: "restaurant",
    startedAt: "2026-06-16T20:00:00+02:00",
    callerName: "Marta",
    transcript: `
A: Restaurante El Olivar, dígame.
C: Hola, quería reservar una mesa para el sábado, somos cuatro. Bueno, no, cinco, que viene mi suegra. #mesa #cinco
A: Cinco personas el sábado. ¿A qué hora?
C: A las nueve y media. #hora
A: ¿A nombre de quién?
C: De Marta.
A: Muy bien, Marta. ¿Alguna alergia o intolerancia?
C: Yo soy celíaca y mi marido no come carne. #celiaca #marido
A: Lo apunto. ¿Dentro o en la terraza?
C: En la terraza, por favor, que dentro hace mucho ruido. #terraza
A: Hecho. Nos vemos el sábado.
C: Estupendo, gracias.
`,
    facts: [
      must("mesa", "factual", "sabado|20 de junio|2026-06-20"),
      must("cinco", "factual", "cinco|5"),
      must("hora", "factual|preference", "nueve y media|21:30|9:30"),
      must("celiaca", "factual|issue|preference", "celiac"),
      must("marido", "factual|preference|relationship", "marido & carne|esposo & carne|vegetarian"),
      must("terraza", "preference", "terraza"),
    ],
    allowed: ["suegra", "ruido"],
  }),
  call({
    id: "es-banco",
    language: "es",
    domain: "bank",
    startedAt: "2026-09-28T11:00:00+02:00",
    callerName: "Ignacio Prieto",
    transcript: `
A: Banco Litoral, le atiende Rosa.
C: Buenos días, Rosa. Soy Ignacio Prieto. Me han cobrado una comisión de doce euros que no entiendo. #comision
A: Vamos a verlo. ¿Su tarjeta termina en 4410?
C: No, esa ya no la tengo. La nueva termina en 7 7 2 5. #tarjeta
A: 7725, gracias. Es la comisión de mantenimiento. Puedo devolvérsela esta vez.
C: Pues se lo agradezco. La próxima vez cambio de banco, se lo digo en serio. #cambio
A: Lo comprendo. ¿Quiere que le avisemos antes de cobrarla?
C: Sí, pero por correo, no por teléfono. No me gusta que me llamen. #correo
A: ¿Su correo es el de siempre?
C: Ahora es ignacio punto prieto arroba buzon punto example. #email
A: Apuntado. Que tenga un buen día.
C: Igualmente.
`,
    facts: [
      must("comision", "issue|factual", "comision"),
      must("tarjeta", "factual", "7725"),
      must("correo", "preference", "correo|telefono|llamen|llamar"),
      must(
        "email",
        "factual",
        "ignacio punto prieto arroba buzon punto example|ignacio.prieto@buzon.example|ignacio.prieto@buzon",
      ),
      nice("cambio", "issue|emotion|factual|relationship", "banco"),
    ],
    allowed: ["doce euros|12 euros"],
  }),
  call({
    id: "es-viajes-cambio",
    language: "es",
    domain: "travel",
    startedAt: "2026-07-02T16:40:00+02:00",
    callerName: "Teresa Gallardo",
    transcript: `
A: Viajes Poniente, ¿dígame?
C: Hola, soy Teresa Gallardo. Tengo una reserva para Lisboa, la VP, a ver, 2 0 3 6. #reserva
A: VP-2036, sí. Salida el 10 de agosto. #reserva
C: Eso. Es que quería cambiarla, porque me operan de la rodilla ese mismo día. #operacion
A: Vaya, lo siento. ¿Para qué fecha la quiere?
C: Pues para el 20 de septiembre. O mejor el 27, que ya estaré bien. #fecha
A: El 27 de septiembre hay plazas. ¿El mismo hotel?
C: No, el hotel de la otra vez estaba muy sucio. Quiero uno más céntrico. #sucio #centrico
A: El Hotel Baixa está en el centro. ¿Viaja sola?
C: Voy con mi hermana Pilar, así que dos camas, por favor. #hermana #camas
A: Queda cambiado. Le llega la confirmación por correo.
C: Muy amable, gracias.
`,
    facts: [
      must("reserva", "factual", "VP2036"),
      must("operacion", "factual|issue", "rodilla|operan|opera"),
      must("fecha", "factual|preference", "27"),
      must("hermana", "relationship|factual", "pilar|hermana"),
      must("centrico", "preference", "centric"),
      nice("camas", "preference", "dos camas"),
      nice("sucio", "issue", "sucio"),
    ],
    allowed: ["lisboa"],
  }),
  call({
    id: "es-soporte-pedido",
    language: "es",
    domain: "support",
    startedAt: "2026-10-14T12:20:00+02:00",
    callerName: "Joaquín Rey",
    transcript: `
A: Atención al cliente de Casa Lumbre, buenas tardes.
C: Buenas tardes. Me ha llegado una lámpara rota y quiero que me devuelvan el dinero. #rota #dinero
A: Lo lamento. ¿Me da el número de pedido? #pedido
C: Sí, es el CL 77 12 0. #pedido
A: CL-77120. ¿A nombre de Joaquín Rey? #pedido
C: Eso es, soy yo.
A: ¿Prefiere un cambio o la devolución?
C: Ya le digo, la devolución. Es la segunda vez que me pasa con ustedes. #segunda
A: Entendido. ¿Dónde recogemos la lámpara?
C: En la calle Olmo, número 14, tercero izquierda. Pero no los lunes, que no hay nadie. #direccion #lunes
A: Calle Olmo 14. La recogemos el jueves.
C: De acuerdo. Gracias.
`,
    facts: [
      must("rota", "issue", "lampara"),
      must("pedido", "factual", "pedido & CL77120"),
      must("dinero", "preference|issue|factual", "devuel|devoluci|dinero"),
      must("direccion", "factual", "olmo"),
      nice("segunda", "issue|relationship", "segunda vez"),
      must("lunes", "preference|factual", "lunes"),
    ],
    allowed: ["jueves"],
  }),
  call({
    id: "es-numero-equivocado",
    language: "es",
    domain: "other",
    startedAt: "2026-02-10T10:00:00+01:00",
    transcript: `
A: Restaurante El Olivar, dígame.
C: Hola, ¿está Manolo?
A: Creo que se ha equivocado de número, esto es un restaurante.
C: Ay, perdone, perdone. Me he equivocado.
A: No pasa nada. Que tenga buen día.
C: Igualmente, adiós.
`,
  }),
];
