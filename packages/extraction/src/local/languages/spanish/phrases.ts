import type { Phrase } from "../phrase.ts";

/** What Spanish callers say of themselves and ask for. */
export const spanishPhrases: readonly Phrase[] = [
  {
    pattern: /(?<!\p{L})(?:soy|somos) (vegetarian[oa]s?|vegan[oa]s?|cel[ií]ac[oa]s?)(?!\p{L})/iu,
    kind: "diet",
    type: "preference",
    importance: 8,
    confidence: 0.9,
    attribute: "diet",
    statement: (match) => `Alimentación: ${match[1] ?? ""}`,
  },
  {
    pattern:
      /\b(?:env[ií]e(?:n)?me|m[aá]nde(?:n)?me|escr[ií]ba(?:n)?me|prefiero|mejor por|cont[aá]cte(?:n)?me por)\b[^.!?]{0,30}\b(mensajes?(?: de texto)?|sms|whatsapp|correos?(?: electr[oó]nicos?)?|e-?mail|tel[eé]fono|llamadas?)\b[^.!?,;]{0,60}/i,
    kind: "contact preference",
    type: "preference",
    importance: 8,
    confidence: 0.9,
    attribute: "contact preference",
    statement: (match) => `Prefiere que le contacten por ${match[1] ?? ""}`,
  },
  {
    pattern: /\bno me (?:llamen?|llames|escriban?|contacten?)\b[^.!?;,]{0,80}/i,
    kind: "contact times",
    type: "preference",
    importance: 8,
    confidence: 0.9,
    label: "Pide",
  },
  {
    pattern: /\b(?:prefiero|preferir[ií]a|me gustar[ií]a m[aá]s|me gusta m[aá]s)\s[^.!?;]{3,100}/i,
    kind: "preference",
    type: "preference",
    importance: 6,
    confidence: 0.85,
    label: "Preferencia",
  },
  {
    pattern:
      /(?<!\p{L})(?:demasiado (?:alt[oa]|car[oa]|grande|pequeñ[oa]|lent[oa]|frí[oa]|caliente|estrech[oa]|tarde)|no (?:responde|arranca|enciende|cierra|abre|calienta|enfría|carga|sale|se (?:enciende|abre|cierra|conecta))|gotea(?:ndo)?|pierde (?:agua|aceite|gas)|hace (?:un |mucho |unos )?(?:\p{L}+ )?ruidos?|se (?:apaga|bloquea|cae|corta|cuelga|congela|calienta demasiado|atasca|desconecta)|parpadea|huele a|me duelen?|no (?:me )?cuadra)(?!\p{L})/iu,
    kind: "issue",
    type: "issue",
    importance: 8,
    confidence: 0.82,
    label: "Problema",
  },
  {
    pattern:
      /(?<!\p{L})(?:yo )?tomo ((?!una?\b|el\b|la\b|nota|not)\p{L}+(?:ina|ona|ol|il|eno|am|ax|ida|ato|ico|pril|sartán|statina)|(?:la )?(?:medicación|pastillas) (?:para|de) \p{L}+(?: \p{L}+)?)(?!\p{L})/iu,
    kind: "medication",
    type: "factual",
    importance: 8,
    confidence: 0.85,
    health: true,
    statement: (match) => `Toma ${match[1] ?? ""}`,
  },
  {
    pattern:
      /(?<!\p{L})(?:prefiero|mejor|me viene mejor|me va mejor|solo puedo|únicamente puedo) (?:solo )?(por las? (?:mañanas?|tardes?|noches?)|a (?:primera|última) hora)(?!\p{L})/iu,
    kind: "preference",
    type: "preference",
    importance: 6,
    confidence: 0.85,
    statement: (match) => `Prefiere ${match[1] ?? ""}`,
  },
  {
    pattern:
      /(?<!\p{L})(?:quiero|quería|querría|quisiera|necesito|necesitaba|me gustaría) (?:una?|dos|tres|cuatro|unos|unas) (?!cosa|pregunta|momento|duda|consulta|información)\p{L}+[^.!?;,]{0,80}/iu,
    kind: "request",
    type: "factual",
    importance: 5,
    confidence: 0.8,
    label: "Pide",
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:todav[ií]a|a[uú]n) no (?:ha |han |me |he |lo |la )?(?:\p{L}+ )?(?:lleg\p{L}+|recib\p{L}+|funcion\p{L}+|devuel\p{L}+|entreg\p{L}+)|no (?:me )?(?:ha|han|he) (?:llegado|recibido|funcionado|devuelto|reembolsado|entregado|contestado)|no (?:me |nos )?(?:funciona(?:ba|n|ban)?|lleg[oó]|arranca|carga|enciende|puedo (?:entrar|acceder|pagar|conectar\p{L}*))|nunca (?:me )?(?:lleg[oó]|recib[ií]|llamaron)|(?:lleg[oó]|est[aá]|vino|viene|vinieron|llegaron|est[aá]n) (?:\p{L}+ ){0,4}(?:rot[oa]s?|dañad[oa]s?|equivocad[oa]s?|incomplet[oa]s?|averiad[oa]s?|defectuos[oa]s?|tarde|retrasad[oa]s?)|me (?:han )?(?:cobr\p{L}+)[^.!?]{0,30}(?:dos veces|doble|de m[aá]s)|llevo [^.!?]{2,25} esperando|se (?:me )?(?:ha )?(?:roto|rompi[oó]|perdi[oó]|estrope\p{L}+)|me (?:han )?(?:cancel\p{L}+|rob\p{L}+|perdi\p{L}+)|(?:hay|tiene) (?:un |una )?(?:fuga|error|problema|aver[ií]a)|(?:segunda|tercera|cuarta) vez (?:que|este|en)|(?:sin|no (?:tengo|tenemos|hay)) (?:internet|luz|agua(?: caliente)?|gas|calefacci[oó]n|cobertura)|nadie (?:me )?(?:ha )?(?:llam\p{L}+|contest\p{L}+|atend\p{L}+|respond\p{L}+))/iu,
    kind: "issue",
    type: "issue",
    importance: 8,
    confidence: 0.85,
    label: "Problema",
  },
  {
    pattern:
      /\bestoy (?:muy |bastante |realmente |tan |un poco )?(molest[oa]|enfadad[oa]|enojad[oa]|frustrad[oa]|decepcionad[oa]|hart[oa]|preocupad[oa]|content[oa]|encantad[oa]|furios[oa])\b[^.!?]{0,60}/i,
    kind: "emotion",
    type: "emotion",
    importance: 5,
    confidence: 0.82,
    statement: (match) => `Está ${match[0].replace(/^estoy /i, "")}`,
  },
  {
    pattern:
      /(?<!\p{L})[Mm]i (hij[oa]|marido|espos[oa]|mujer|madre|padre|herman[oa]|perr[oa]|gat[oa]|novi[oa]|pareja|abuel[oa])(?:,| se llama)? (\p{Lu}\p{L}+)/u,
    kind: "relation",
    type: "relationship",
    importance: 6,
    confidence: 0.85,
    statement: (match) => `Su ${match[1] ?? ""} se llama ${match[2] ?? ""}`,
  },
  {
    pattern:
      /(?<!\p{L})(?:ella|él|mi \p{L}+) (?:es (?:al[eé]rgic[oa]|intolerante) a(?:l)?|tiene alergia a)(?=\s)(?:(?! (?:y|e) (?:tomo|yo|mi|me|no|también|soy|tengo|él|ella|somos|que)(?!\p{L}))[^.!?;,]){2,50}/iu,
    kind: "family health",
    type: "factual",
    importance: 8,
    confidence: 0.8,
    health: true,
    statement: (match) =>
      /^mi /i.test(match[0]) ? match[0].replace(/^mi/i, "Su") : `Alergia en la familia: ${match[0]}`,
  },
  {
    pattern:
      /\b(?:soy (?:muy )?(?:al[eé]rgic[oa]|intolerante) a(?:l)?|tengo (?:alergia|intolerancia) a(?:l)?)(?=\s)(?:(?! (?:y|e) (?:tomo|yo|mi|me|no|también|soy|tengo|él|ella|somos|que)(?!\p{L}))[^.!?;,]){2,50}/iu,
    kind: "health",
    type: "factual",
    importance: 9,
    confidence: 0.9,
    health: true,
    statement: (match) => match[0].replace(/^soy/i, "Es").replace(/^tengo/i, "Tiene"),
  },
  {
    pattern:
      /\b(?:trabajo (?:de|como)|soy) (enfermer[oa]|m[eé]dic[oa]|profesor[a]?|maestr[oa]|abogad[oa]|ingenier[oa]|cociner[oa]|camarer[oa]|estudiante|taxista|conductor[a]?|arquitect[oa]|periodista|dentista|contable|electricista|autónom[oa]|jubilad[oa])\b/i,
    kind: "occupation",
    type: "factual",
    importance: 6,
    confidence: 0.88,
    attribute: "occupation",
    statement: (match) => `Trabaja como ${match[1] ?? ""}`,
  },
  {
    pattern:
      /\b(?:quiero|quería|querría|quisiera|me gustar[ií]a|necesito|necesitaba|deseo|deseaba|llamo para|llamaba para|puede|podr[ií]a) (?:que )?(?:me )?((?!saber|preguntar|hablar|consultar|ver|decir|agradecer|informar|comentar)\p{L}+(?:ar|er|ir)(?:me|lo|la)?|cancelar|cambiar|devolver|reservar|anular|modificar|enviar(?:me)?|mandar(?:me)?|contratar|renovar|reclamar|dar de baja)(?!\p{L})[^.!?;,]{0,80}/iu,
    kind: "request",
    type: "factual",
    importance: 5,
    confidence: 0.8,
    label: "Pide",
  },
];
