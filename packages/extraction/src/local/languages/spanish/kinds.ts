import type { ClauseKind } from "../statements/grammar.ts";

const word = (source: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})`, "iu");

/** What Spanish clauses are about, the more telling first. */
export const spanishKinds: readonly ClauseKind[] = [
  {
    pattern: word(
      String.raw`al[eé]rgi\p{L}*|intoleran\p{L}*|cel[ií]ac\p{L}*|diab[eé]tic\p{L}*|asma|asmátic\p{L}*|embarazad\p{L}*|hipertens\p{L}*|operaron|operad[oa]|opero|sintrom|insulina|marcapasos|silla de ruedas|muletas|sord[oa]|ciego|ciega|tensión|azúcar|pastillas?|medicación|medicamento|me sent[oó] (?:muy )?(?:fatal|mal)|tomo [a-zñ]+(?:ina|ona|ol|il|eno|am|rom)|lesión|hernia|embarazo|quimioterapia|depresión|ansiedad`,
    ),
    kind: "health",
    type: "factual",
    importance: 8,
    sensitivity: ["health"],
  },
  {
    pattern: word(
      String.raw`estoy (?:\p{L}+ )?(?:hart[oa]|enfadad[oa]|enojad[oa]|molest[oa]|furios[oa]|indignad[oa]|decepcionad[oa]|preocupad[oa]|nervios[oa]|desesperad[oa]|agobiad[oa]|content[oa]|encantad[oa]|feliz|satisfech[oa]|muert[oa] de miedo|asustad[oa]|ilusionad[oa]|cansad[oa])|estaba (?:\p{L}+ )?enfadad[oa]|me (?:da|dan|daba) (?:\p{L}+ )?(?:miedo|pánico|vergüenza|rabia|igual|pena|pereza|asco)|me (?:molesta|fastidia|preocupa|enfada|encanta|indigna|agobia|alegra|decepcion\p{L}+|hace (?:mucha )?ilusión)|es (?:una vergüenza|indignante|inaceptable|intolerable)`,
    ),
    kind: "emotion",
    type: "emotion",
    importance: 6,
  },
  {
    pattern: word(
      String.raw`no (?:me|nos) (?:llam\p{L}+|escrib\p{L}+|contact\p{L}+|mand\p{L}+|env\p{L}+)|prefer\p{L}+|prefier\p{L}+|mejor|me gustan?|no me gustan?|odio|me viene bien|me viene mejor|me va (?:bien|mejor)|siempre (?:pido|uso|compro|viajo|voy|queremos)|solo puedo|s[oó]lo puedo|únicamente|a partir de las|no quiero|no soporto|nada de|que no (?:me|nos|sea|pase|tenga|lleve|haya)|quiero que|me gustaría que|sin (?:picante|gluten|lactosa|azúcar|cebolla|carne)|por las (?:mañanas|tardes|noches)|me apaño`,
    ),
    kind: "preference",
    type: "preference",
    importance: 6,
  },
  {
    pattern: word(
      String.raw`llev(?:o|amos) (?:\p{L}+ ){1,4}esperando|gotera|roto|rota|rompi[oó]|no funcionan?|no (?:va|anda|llega|arranca|enfría|calienta|carga|enciende|sale|imprime|abre|cierra|conecta)|avería|averiad[oa]|estropead[oa]|dañad[oa]|equivocad[oa]|equivocaron|(?:va|van|funciona|está|huele|sienta|sentó) (?:muy |fatal |bastante )?mal|fatal|fuga|goter\p{L}*|gotea|ruido|cobrado|cobraron|cobran|cargo|de más|dos veces|doble|retras\p{L}*|(?:muy|demasiado|siempre|lleg\p{L}+) tarde|perdid[oa]|perdieron|perdí|robado|robaron|roban|error|falla|fallo|problemas?|no (?:ha|han|he|me ha|me han|nos han) (?:\p{L}+ )?\p{L}+(?:ado|ido|cho|to)|sin (?:luz|agua|internet|gas|calefacción|cobertura|línea)|no tengo (?:luz|agua|internet|gas|calefacción|cobertura|línea)|bloquead[oa]|congelad[oa]|lent[oa]|se (?:me )?(?:cae|corta|apaga|bloquea|cuelga|congela|queda)|duelen?|vomit\p{L}*|fiebre|quej\p{L}*|reclam\p{L}*|nadie|nunca (?:me|nos|llega|contest\p{L}*)|sigue[n]? sin|suspendido|de pena|un desastre|inundad[oa]|humedad|manchad[oa]|caducad[oa]|frías?|la (?:segunda|tercera|cuarta) vez|accidente|golpe|choque|chocaron|multa|incompleto|faltan?|faltaba`,
    ),
    kind: "issue",
    type: "issue",
    importance: 7,
  },
  {
    pattern: word(
      String.raw`(?:antes del?|para|hasta) (?:el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|\d{1,2} de \p{L}+|fin de (?:mes|año|semana))|corre prisa|es urgente|urge`,
    ),
    kind: "deadline",
    type: "factual",
    importance: 6,
  },
  {
    pattern: word(
      `quiero|quería|querría|quisiera|quisiéramos|queremos|queríamos|necesito|necesitaba|necesitamos|me gustaría|nos gustaría|busco|buscamos|deseo|llamo para|llamaba para|pido|solicito|tengo que|tenemos que|me interesa`,
    ),
    kind: "request",
    type: "factual",
    importance: 6,
  },
  {
    pattern: word(
      String.raw`(?:trabajo (?:de|como|en)|soy) (?!de(?!\p{L})|yo|el|la|tu|un[ao]?(?!\p{L}))\p{L}{4,}|estudio|me dedico a|jubilad[oa]|autónom[oa]|cumplo|tengo \p{L}+(?: y \p{L}+)? años|viv(?:o|imos)|alquil\p{L}+|me mud\p{L}+|nos mud\p{L}+|me cas\p{L}+|conduzco`,
    ),
    kind: "self",
    type: "factual",
    importance: 6,
  },
  {
    pattern: word(
      String.raw`mi[s]? (?:hij[oa]s?|marido|espos[oa]|mujer|madre|padre|padres|herman[oa]s?|perr[oa]s?|gat[oa]s?|novi[oa]|pareja|abuel[oa]s?|niet[oa]s?|suegr[oa]s?|ti[oa]|prim[oa]|sobrin[oa]s?|cuñad[oa]|vecin[oa]s?|jef[ea]|compañer[oa]s?|niñ[oa]s?)|nuestr[oa]s? (?:hij[oa]s?|perr[oa]s?|niñ[oa]s?)|llev(?:o|amos) (?:\p{L}+ ){1,3}(?:con ustedes|con vosotros|de clientes?)|los (?:niños|mellizos|gemelos|críos)|(?:estoy|soy) (?:casad|divorciad|viud|solter)[oa]`,
    ),
    kind: "relation",
    type: "relationship",
    importance: 6,
  },
];
