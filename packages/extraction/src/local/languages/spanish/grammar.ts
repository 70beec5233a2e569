import { splitClausesBy } from "../statements/clause-splitting.ts";
import type { Grammar } from "../statements/grammar.ts";
import { spanishKinds } from "./kinds.ts";
import { spanishRequest } from "./requests.ts";
import { spanishThirdPerson, speaksAsSpanishCaller } from "./third-person.ts";
import { isSpanishFinite, thirdPersonOf } from "./verbs.ts";

const bareWords = (text: string): string[] =>
  text.split(/\s+/).map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""));

const finite = (text: string): boolean => {
  const words = bareWords(text);
  return words.some((word, at) => isSpanishFinite(word, words[at - 1] ?? ""));
};

const pronouns = /(?<!\p{L})(?:yo|me|nos|mi|mis|mí|mío|mía|conmigo|nosotr[oa]s|nuestr[oa]s?)(?!\p{L})/iu;
const wishes = /^(?:preferiría|quería|querría|quisiera|necesitaba|desearía|deseaba)(?!\p{L})/iu;
const ofCaller = (text: string): boolean => {
  if (pronouns.test(text) || wishes.test(text)) return true;
  const words = bareWords(text);
  return words.some(
    (word, at) => !/^\p{Lu}/u.test(at > 0 ? word : "") && thirdPersonOf(word, words[at - 1] ?? "", false) !== null,
  );
};

const joints = {
  joint:
    /(?:[,;:…]+\s+(?:y |pero |que |porque |aunque |así que |es que |pues |ya que |entonces |o |e |y que |y encima )*|\s+[—–-]\s+|\s+(?:y además|y encima|y que|y|pero|porque|así que|es que|ya que|aunque)\s+)/giu,
  strong: /que|porque|pero|—|–/iu,
  begins:
    /^(?:(?:no|ahora|además|encima|ya|también|siempre|solo|hoy|mañana|ahí) )*(?:el|la|los|las|un|una|unos|unas|este|esta|ese|esa|ella|él|ellos|hay|se|le|nadie|nos|me)(?!\p{L})/iu,
  subordinate: /^(?:donde|cuando|quien|cual|lo que|si) /iu,
  afterAnswer: /^(?:yo|es que) /iu,
  unpunctuated:
    /\s+(?:y es que|es que|que|y|pero|pues)\s+|\s+(?=(?:no )?(?:me |nos |lo |la )?(?:tengo|soy|vivo|estoy|necesito|quiero|trabajo|prefiero|llevo|voy|he|cobro|somos|tenemos|vivimos)(?!\p{L}))/giu,
};

const relatives =
  "hij[oa]s?|hij[oa] (?:mayor|pequeñ[oa])|marido|espos[oa]|mujer|madre|padre|padres|herman[oa]s?|perr[oa]s?|perrit[oa]|gat[oa]s?|novi[oa]|pareja|abuel[oa]s?|niet[oa]s?|suegr[oa]s?|sobrin[oa]s?|cuñad[oa]|vecin[oa]|jef[ea]|niñ[oa]s?|bebé";

/** Spanish, as the pipeline of statements needs it. */
export const spanishGrammar: Grammar = {
  split: (sentence) => splitClausesBy(sentence, joints, { finite, ofCaller }),
  lead: /^(?:(?:sí|si|no|bueno|pues|ah|ay|uy|uf|eh|em|este|hola|vale|claro|oiga|oye|mire|mira|verá|verás|gracias|perdón|perdone|disculpe|ya|ok|nada|genial|perfecto|exacto|correcto|muy bien|de acuerdo|a ver|venga|hombre|mujer|vaya|menos mal(?: que)?|justo|eso|fíjese|buen[oa]s(?: (?:días|tardes|noches))?|muchas gracias)(?:[,.;:!…—-]+\s*|$)|(?:sí|bueno|pues|ah|ay|uy|eh|hola|vale|oiga|oye|mire|mira|verá|y|e|pero|que|porque|aunque|además|encima|entonces|así que|o sea|la verdad es que|la verdad|el caso es que|lo que pasa es que|pasa que|resulta que|es que|sucede que|ocurre que|por cierto|otra cosa|también|a ver|gracias|menos mal que|lo que sí|espere que|le cuento|te cuento|le llamo porque|llamo porque|llamaba porque|le llamaba porque|les llamo porque|buen[oa]s(?: (?:días|tardes|noches))?|vaya)\s+)+/iu,
  tail: /[,.]?\s+(?:por favor|gracias|muchas gracias|¿?verdad|¿?no|la verdad|fíjate|fíjese|sabe|sabes|eh|vamos|vaya|maja|majo|hija|señorita|señor|señora|oiga|oye|claro|de verdad|o así|entonces|pues|y|e|que|pero|o|porque|desde|hasta|con|de|en|a|para|si)$/iu,
  idle: /(?<!\p{L})(?:no (?:lo )?s[eé](?: (?:qué|si|cuál|cómo|cuándo|muy bien|exactamente))?|creo que (?:sí|no)$|esper[eo](?:a|n)?$|un (?:momento|segundo|momentito)|déje(?:me|nme)|a saber|me imagino|supongo|entiendo$|tengo (?:una |un |unas )?(?:preguntas?|dudas?|consultas?)|me surgió|(?:quería|quiero|quisiera|llamo para|llamaba para|me gustaría|necesito) (?:\p{L}+ )?(?:saber|preguntar|consultar|hablar|hacer una (?:pregunta|consulta)|confirmar si|ver si)|no me acuerdo|no recuerdo|le (?:escucho|oigo)|no le (?:entiendo|oigo)|agradezco|perdone|nos vemos|hasta (?:luego|mañana|pronto)|digo yo|le dig[oa]$|ya (?:le|te) (?:digo|dije|he dicho)$|lo siento|lo apunto|tomo nota|me parece (?:bien|perfecto|estupendo|genial|correcto)|no me diga|me alegro|qué (?:bien|pena|raro)|voy a (?:ver|mirar|buscar|pensar\p{L}*|comprobar)|lo (?:busco|miro|pienso|tengo (?:aquí|delante|apuntado))|aquí (?:lo|la) tengo|digamos|me llamo|mi nombre|mi apellido|se escribe|le paso|le leo|me oye|me escucha|me explico|mire usted|eso (?:espero|creo|es todo)|es todo|nada más|quedo (?:a la espera|pendiente)|igualmente|encantad[oa] de|se lo (?:agradezco|digo|mando ahora)|estoy (?:mirando|buscando|leyendo|viendo)|lo tengo decidido|te|ti|tú|quieres|puedes|me refiero|ya veo|no pasa nada|no importa|¿)(?!\p{L})|^(?:le |les )?llamo (?:de|desde) /iu,
  introduction: /^(?:[Ss]oy|[Hh]abla|[Ll]e habla|[Ss]oy yo,?) \p{Lu}[\p{L}-]+(?: (?:de |del |la )?\p{Lu}[\p{L}-]+)*$/u,
  ofCaller,
  finite,
  third: spanishThirdPerson,
  speaksAsCaller: speaksAsSpanishCaller,
  request: spanishRequest,
  light: new Set(
    "el la los las un una unos unas lo le les se me te nos mi mis su sus de del al en con por para que y o e si no ya muy mas menos tan esto eso esta este ese esa es son era fue ha han he hay ser estar esta estan estoy soy tengo tiene tenemos quiero quiere puedo puede voy va vamos bien mal asi aqui ahi alli ahora luego despues antes cosa cosas algo nada todo toda todos mucho mucha poco pero porque como cuando donde desde hasta sin sobre entre uno otra otro solo tambien siempre nunca hace hago hacer tener usted ustedes ella ellos ellas yo verdad digo dice creo vez veces vale claro bueno pues sea haya mismo misma igual".split(
      " ",
    ),
  ),
  kinds: spanishKinds,
  relative: new RegExp(
    String.raw`(?<!\p{L})(?:[Mm]i|[Nn]uestr[oa]|[Ee]l|[Ll]a) ((?:${relatives})(?:,? \p{Lu}\p{Ll}+)?)(?!\p{L})`,
    "u",
  ),
  ofRelative: (noun) => `Su ${noun.replace(",", "")}`,
  aboutRelative:
    /^(?:(?:él|ella) )?((?:no )?(?:tiene|hace|es|está|ha|se|le|trabaja|teletrabaja|estudia|vive|va|necesita|come|toma|pesa|cumple|prefiere|juega|lleva|sufre|usa) .{3,})$/iu,
  pointing: /^(?:(?:no|ya|yo|eso|así que) )*(?:(?:me|se|nos) )?(?:lo|la|los|las|eso|esto) \p{L}+(?: \p{L}+){0,3}$/iu,
  dangling:
    /^(?:eso|esto|esa|ese|esos|esas|lo|le|les|se|así|él|ella|ellos|ellas|es|está|están|son|era|sería|fue|tiene|ha|hay que|puede|va|estará|serán|sigue|viene|cuál|cuánto|qué|quién|cómo|cuándo|dónde|usted|ustedes|tienen|pueden|gracias|vale|muy amable)(?!\p{L})|^(?:la|los|las) (?:\p{L}+(?:o|é|í|amos|emos|imos|ó|an|en)(?: |$))(?!(?:no|se|está|están|ha|han|es|son|me)(?!\p{L}))/iu,
  labels: {
    reason: "Motivo de la llamada",
    issue: "Problema",
    deadline: "Plazo",
    wish: "Preferencia",
    refused: "Descarta",
    day: "Fecha u hora deseada",
  },
  wish: /^(?:(?:pues|sí|no|vale|bueno|uy|ay|y|o),? )*(?:(?:mejor|prefiero|preferiblemente|a poder ser|si puede ser|solo|preferimos)(?: si es)? (.{3,80})|(.{3,60}?),? (?:mejor|si puede ser|a poder ser|si es posible|preferiblemente|me viene (?:bien|mejor)|me va (?:bien|mejor)|por favor))$/iu,
  refusal: /^(?:pues |y )?(.{3,50}?),? (?:no|no me va(?: bien)?|no me viene bien|imposible)$/iu,
  counterOffer:
    /^¿?(?:y )?(.{2,40}?)(?: (?:puede ser|podría ser|es posible|sería posible|tiene hueco|tienen hueco|hay hueco|le va bien|podría))?\?$/iu,
  time: /(?<!\p{L})(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde|noche|hoy|pasado|semana|mediodía|a las? (?:\d|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)|\d{1,2} de \p{L}+|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?!\p{L})/iu,
  channel:
    /(?<!\p{L})(?:por|un|el|al|mi) (whatsapp|sms|mensaje(?: de texto)?|correo(?: electrónico| postal)?|e-?mail|carta|teléfono|mensajes)(?!\p{L})/iu,
  quoted: (label, words) => `${label}: «${words}»`,
  byChannel: (channel) => `Prefiere que le contacten por ${channel}`,
  conditional: /^(?:(?:y|pero|que|pues) )?(?:si|cuando|aunque|ojalá) /iu,
};
