import { aboutHealth, capitalized, type Questions } from "./question.ts";

const notNoun =
  /^(?:es|son|le|lo|la|los|las|se|me|te|tal|más|hora|día|días|su|el|un|una|ha|hay|puedo|puede|quiere|prefiere|tiene|necesita|desea|otra|otro|cosa|tipo|está|pasa|ocurre|sucede|hace|parece|nombre|número|momento|segundo|favor|mesa|ya|algo|alguien|usted|ayudar\p{L}*|servir\p{L}*|cuenta|problema|duda|pregunta|cita|verdad|mucho|muchos|aún|todavía|bien|inconveniente|mano|idea|delante|apuntad[oa])$/iu;
const noun = (match: RegExpExecArray): string | null => {
  const said = (match[1] ?? "").trim();
  return said.length < 3 || notNoun.test(said.split(" ")[0] ?? "") ? null : capitalized(said.toLowerCase());
};

/** Questions of Spanish-speaking agents. */
export const spanishQuestions: Questions = {
  topics: [
    {
      asked: /fecha de nacimiento|cuándo naci[óo]/iu,
      label: "Fecha de nacimiento",
      kind: "date of birth",
      attribute: "date of birth",
      importance: 7,
      answer: /\d|\p{L}+ de \p{L}+/u,
    },
    {
      asked: /(?:qué edad|cuántos años) (?:tiene|tienes)(?: usted)?\?/iu,
      label: "Edad",
      kind: "age",
      importance: 6,
      answer: /años|\d|\p{L}{4,}/u,
    },
    {
      asked: /(?:desde cu[aá]ndo|cu[aá]nto tiempo (?:lleva|hace)|hace cu[aá]nto)/iu,
      label: "Desde cuándo ocurre",
      kind: "onset",
      type: "issue",
      importance: 6,
      answer: /desde|hace|día|semana|mes|año|ayer|hoy|lunes|martes|miércoles|jueves|viernes|sábado|domingo|anoche/iu,
    },
    {
      asked: /cu[aá]ndo (?:fue|pas[óo]|ocurri[óo]|sucedi[óo]|lo (?:compr[óo]|not[óo]|vio)|empez[óo])/iu,
      label: "Cuándo ocurrió",
      kind: "onset",
      importance: 6,
    },
    {
      asked:
        /(?:para )?cu[aá]ndo (?:la|lo|las|los|le|quiere|quieren|necesita|necesitan|prefiere|desea|ser[ií]a|hay alguien|puede|podría|viaja|viajan|salen|sale|llegan|llega)|qu[eé] (?:d[ií]as?|fechas?)|para cu[aá]ndo/iu,
      label: "Fecha deseada",
      kind: "day",
      importance: 6,
      type: "factual",
    },
    {
      asked: /(?:a|sobre|para) qu[eé] hora|qu[eé] (?:hora|horario|horas)/iu,
      label: "Hora deseada",
      kind: "time",
      importance: 6,
    },
    {
      asked: /cu[aá]nt[oa]s (?:personas|comensales|ser[aá]n|son|ser[ií]an|vienen|van|viajan)/iu,
      label: "Personas",
      kind: "party",
      importance: 6,
      answer: /\d|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta/iu,
    },
    {
      asked: /(?:alerg|al[eé]rgic|intoleran|restricci[oó]n)/iu,
      label: "Alergias o intolerancias",
      kind: "health",
      ...aboutHealth,
    },
    {
      asked: /(?:medica(?:ción|mentos?)|s[ií]ntomas|enfermedad|operaci[oó]n|le duele|le pasa|molestias|fiebre)/iu,
      label: (match) => (/s[ií]ntom|duele|pasa|molest|fiebre/iu.test(match[0]) ? "Síntomas" : "Salud"),
      kind: "health",
      type: "issue",
      ...aboutHealth,
    },
    {
      asked: /(?:a qu[eé] se dedica|en qu[eé] trabaja|profesi[oó]n|ocupaci[oó]n)/iu,
      label: "Profesión",
      kind: "occupation",
      attribute: "occupation",
      importance: 6,
    },
    {
      asked: /presupuesto|cu[aá]nto (?:quiere|quieren|puede|pueden|desea|piensa) (?:gastar|pagar|invertir)/iu,
      label: "Presupuesto",
      kind: "budget",
      importance: 6,
    },
    { asked: /cu[aá]nto pesa/iu, label: "Peso", kind: "weight" },
    { asked: /cu[aá]nto mide/iu, label: "Medida", kind: "height" },
    { asked: /por qu[eé]|cu[aá]l es el motivo|a qu[eé] se debe/iu, label: "Motivo", kind: "reason", importance: 6 },
    {
      asked:
        /c[oó]mo se llama(?:n)? (?:su |el |la |tu )?(hij[oa]|niñ[oa]|perr[oa]|gat[oa]|mascota|médico|empresa|marido|mujer|bebé)|nombre (?:del|de la|de su) (niñ[oa]|hij[oa]|perr[oa]|gat[oa]|mascota|paciente|empresa)/iu,
      label: (match) => `Nombre de su ${(match[1] ?? match[2] ?? "").toLowerCase()}`,
      kind: "relation name",
      type: "relationship",
      importance: 7,
      answer: /\p{Lu}/u,
    },
    {
      asked: /(?:en|por) qu[eé] (zona|barrio|ciudad|planta|piso|tienda|sucursal|oficina|idioma|color|talla)/iu,
      label: noun,
    },
    {
      asked:
        /(?:a |de |hacia |en )?d[oó]nde (?:lo|la|los|las|le|se|va|van|quiere|viaja|vive|viven|est[aá]|prefiere|desea|mando|env[ií]o|sale|salen|entreg\p{L}+|dej\p{L}+)/iu,
      label: "Lugar",
      kind: "place",
      importance: 6,
    },
    { asked: /cu[aá]nt[oa]s (\p{L}+(?: de \p{L}+)?)/iu, label: noun },
    {
      asked:
        /cu[aá]l(?:es)? (?:es|son|ser[ií]a) (?:su|sus|el|la|los|las|tu) (\p{L}+(?: de (?:la |su |el )?\p{L}+| \p{L}+(?:al|ico|ica|ido|ida|ente))?)/iu,
      label: noun,
    },
    { asked: /qu[eé] (?:tipo|clase) de (\p{L}+)/iu, label: noun },
    {
      asked:
        /qu[eé] ((?!(?:es|le|lo|la|se|me|te|ha|quiere|prefiere|tal|puedo|puede|pasa|pasó|ocurre|sucede|hace|tiene|necesita|desea|más|tipo|clase)(?!\p{L}))\p{L}+(?: de \p{L}+)?)/iu,
      label: noun,
    },
    {
      asked:
        /(?:viaja con|viajan con|va con|van con|vive con|tiene|tienen|trae|traen|usa|usan|lleva|llevan|necesita|necesitan|quiere|quieren|hay|alg[uú]n|alguna|desea|prefiere) (?:alg[uú]n |alguna |un |una |unos |el |la |los |las )?((?!(?:que|a|de|en|lo|le|la|más|otr[oa])(?!\p{L}))\p{L}{4,}(?: (?:de \p{L}+|especial|previa|médica|preferida))?)/iu,
      label: noun,
    },
    { asked: /^¿?(?:y )?(?:la |el |su |tu |las |los )?(\p{L}{4,}(?: de \p{L}+)?)\?$/iu, label: noun },
    {
      asked: /c[oó]mo (?:va a |quiere |desea )?pag\p{L}*|forma de pago|efectivo|paga con/iu,
      label: "Pago",
      kind: "payment",
      type: "preference",
    },
    {
      asked:
        /c[oó]mo (?:prefiere|quiere|lo quiere|la quiere|desea|va a pagar|paga|pagar[aá]|viene|vendr[aá]|le informo|le aviso|le contact\p{L}+)/iu,
      label: "Preferencia",
      kind: "preference",
      type: "preference",
      importance: 6,
    },
  ],
  elsewhere:
    /(?<!\p{L})(?:c[oó]mo se llama usted|con qui[eé]n|a nombre de qui[eé]n|a qu[eé] nombre|su nombre|tu nombre|me dice(?:s)? (?:su|tu|el) nombre|tel[eé]fono|m[oó]vil|correo|e-?mail|direcci[oó]n|c[oó]digo postal|n[uú]mero de|contraseña|clave|pin|tarjeta|d[ií]gitos|cifras|dni|algo m[aá]s|alguna otra|otra cosa|en qu[eé] (?:puedo|le|te)|qu[eé] tal|c[oó]mo est[aá](?!\p{L})|sigue ah[ií]|me oye|me escucha|de acuerdo|correcto|verdad|no es as[ií]|puede deletre\p{L}+|qu[eé] (?:desea|necesita|le ocurre|ha pasado|pas[oó]|ocurri[oó]|le trae))(?!\p{L})/iu,
  or: / o (?!así)/iu,
  chosen: (answer) => `Elige: ${answer}`,
  empty:
    /^(?:s[ií]|no|claro|vale|bueno|quiz[aá]s?|tal vez|depende|no s[eé]|ni idea|ningun[oa]|ning[uú]n|nada|da igual|me da igual|lo que sea|cualquiera|exacto|correcto|eso|gracias|perfecto|cuando quiera|un momento|espere|a ver|qu[eé]|c[oó]mo|por qu[eé]|todav[ií]a no|a[uú]n no|creo|pues|igual|lo mismo|de momento no|por ahora no|normal|bien|muy bien)(?:[ ,.]|$)/iu,
  corrects: /^(?:no|perd[oó]n|bueno|mejor|espere?|mejor dicho|digo)[,.]+\s+(?=\S)|^(?=\S+[.!]*$)/iu,
  corrected: /^.*(?<!\p{L})(?:no,? perd[oó]n|perd[oó]n|mejor dicho|quiero decir|digo|no, no|no, espere?),? (?=\S)/iu,
  lead: /^(?:(?:pues|s[ií]|bueno|es|son|ser[ií]an?|ser[aá]n|somos|seremos|creo que|con|para|como)[,.]? )+(?=\S)/iu,
};
