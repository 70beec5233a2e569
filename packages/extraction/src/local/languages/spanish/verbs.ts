// Infinitives by class, so that "-o" can be told from a noun's and the third person be formed.
const arVerbs =
  "acabar aceptar acompañar agotar alquilar anotar apuntar arreglar ayudar bajar buscar cambiar caminar cancelar cargar celebrar cenar cobrar cocinar coleccionar comprar confiar contratar cuidar cursar dar dejar desayunar descansar desear dibujar duplicar enseñar entrar entregar enviar escuchar esperar estudiar evitar faltar fumar ganar gastar gestionar guardar hablar heredar instalar intentar llamar llegar llevar limpiar mandar manejar marcar mirar montar nadar necesitar notar odiar organizar pagar pasar pintar practicar preparar presentar quedar quitar regalar regresar renovar reparar reservar sacar solicitar tardar teletrabajar terminar tocar tomar trabajar tratar usar utilizar viajar visitar mudar casar jubilar operar encargar interesar levantar acostar preocupar apañar dedicar olvidar llenar aguantar separar divorciar acordar".split(
    " ",
  );
const erVerbs =
  "aprender beber comer correr coger creer deber depender leer meter prometer responder temer vender ver conducir vivir recibir escribir abrir subir asistir consumir decidir discutir imprimir sufrir añadir cumplir insistir compartir".split(
    " ",
  );

// First person, third person; singular present.
const irregularPresent =
  "soy=es estoy=está voy=va doy=da he=ha sé=sabe tengo=tiene mantengo=mantiene vengo=viene hago=hace pongo=pone salgo=sale digo=dice oigo=oye traigo=trae veo=ve quiero=quiere puedo=puede prefiero=prefiere conozco=conoce conduzco=conduce padezco=padece pertenezco=pertenece agradezco=agradece ofrezco=ofrece duermo=duerme juego=juega pierdo=pierde entiendo=entiende pienso=piensa cierro=cierra empiezo=empieza vuelvo=vuelve devuelvo=devuelve pido=pide sigo=sigue cojo=coge recojo=recoge recuerdo=recuerda acuerdo=acuerda cuento=cuenta encuentro=encuentra muevo=mueve siento=siente visto=viste almuerzo=almuerza suelo=suele caigo=cae muero=muere enciendo=enciende repito=repite consigo=consigue elijo=elige dirijo=dirige exijo=exige envío=envía confío=confía actúo=actúa quepo=cabe niego=niega friego=friega riego=riega despierto=despierta pruebo=prueba cuelgo=cuelga".split(
    " ",
  );
const irregularPast =
  "tuve=tuvo estuve=estuvo hice=hizo fui=fue puse=puso dije=dijo vine=vino traje=trajo pude=pudo quise=quiso supe=supo di=dio vi=vio anduve=anduvo reduje=redujo conduje=condujo pedí=pidió preferí=prefirió sentí=sintió dormí=durmió seguí=siguió leí=leyó caí=cayó oí=oyó creí=creyó morí=murió elegí=eligió serví=sirvió repetí=repitió conseguí=consiguió".split(
    " ",
  );
const irregularPlural =
  "somos=son estamos=están vamos=van damos=dan hemos=han tenemos=tienen venimos=vienen queremos=quieren podemos=pueden preferimos=prefieren hacemos=hacen salimos=salen dormimos=duermen jugamos=juegan perdemos=pierden pensamos=piensan cerramos=cierran empezamos=empiezan volvemos=vuelven pedimos=piden seguimos=siguen solemos=suelen íbamos=iban éramos=eran fuimos=fueron tuvimos=tuvieron estuvimos=estuvieron hicimos=hicieron pusimos=pusieron dijimos=dijeron vinimos=vinieron trajimos=trajeron pudimos=pudieron quisimos=quisieron vimos=vieron dimos=dieron queríamos=querían".split(
    " ",
  );

const pairsOf = (list: readonly string[]): [string, string][] =>
  list.map((pair) => {
    const [first = "", third = ""] = pair.split("=");
    return [first, third];
  });

const present = new Map<string, string>([
  ...arVerbs.map((verb): [string, string] => [`${verb.slice(0, -2)}o`, `${verb.slice(0, -2)}a`]),
  ...erVerbs.map((verb): [string, string] => [`${verb.slice(0, -2)}o`, `${verb.slice(0, -2)}e`]),
  ...pairsOf(irregularPresent),
]);
// "Como" is mostly the conjunction.
present.delete("como");
const past = new Map(pairsOf(irregularPast));
const plural = new Map(pairsOf(irregularPlural));
const thirdForms = new Set([...present.values(), ...past.values(), ...plural.values()]);

const notVerbs =
  /^(?:sí|mí|aquí|así|ahí|allí|café|qué|porqué|también|té|bebé|comité|chalé|puré|jersey|alelí|esquí|rubí|javi|iré|extremos|ramos|tramos|gramos|kilogramos|últimos|próximos|mismos|términos|ánimos|máximos|mínimos|primos|supremos|mellizos|paramos)$/u;
// Nouns that look like a verb in "-o" after one of these.
const beforeNoun =
  /^(?:el|un|mi|su|tu|del|al|de|en|por|con|este|ese|aquel|otro|cada|sin|para|nuevo|buen|mal|gran|primer|segundo|tercer|ningún|algún|mucho|poco|tanto|qué|cuánto|último|próximo|a|según|medio)$/iu;
const futureOf = /^(.*(?:ar|er|ir|dr|br|rr))é$/u;
const pastOfR =
  /^(?:esper|retir|repar|prepar|separ|declar|tir|mir|gir|oper|compr|entr|cobr|logr|encontr|mostr|cerr|ahorr|mejor|administr|registr|suministr)é$/u;

/** How a form of the first person is in the third, and which number it has. */
export interface ThirdForm {
  form: string;
  plural: boolean;
}

function pluralForm(word: string, past: boolean): string | null {
  const known = plural.get(word);
  if (known) return known;
  if (notVerbs.test(word)) return null;
  if (/ábamos$/u.test(word)) return word.replace(/ábamos$/u, "aban");
  if (/íamos$/u.test(word)) return word.replace(/íamos$/u, "ían");
  if (/(?:ar|er|ir|dr|br)emos$/u.test(word)) return word.replace(/emos$/u, "án");
  if (/.{2}amos$/u.test(word)) return word.replace(/amos$/u, past ? "aron" : "an");
  if (/.{2}emos$/u.test(word)) return word.replace(/emos$/u, "en");
  return /.{2}imos$/u.test(word) ? word.replace(/imos$/u, past ? "ieron" : "en") : null;
}

/**
 * The third person of a Spanish verb form in the first: "tengo" → "tiene", "pedí" → "pidió", "vamos" → "van". Null for
 * other words, and for nouns in "-o" that stand after an article ("el trabajo"). `past` settles "compramos".
 */
export function thirdPersonOf(said: string, before: string, past: boolean): ThirdForm | null {
  const word = said.toLowerCase();
  if (word === "como") return /^(?:no|yo|nunca|siempre)$/iu.test(before) ? { form: "come", plural: false } : null;
  const irregular = pastForm(word);
  if (irregular) return { form: irregular, plural: false };
  const now = present.get(word);
  if (now) return beforeNoun.test(before) ? null : { form: now, plural: false };
  const many = pluralForm(word, past);
  return many === null ? null : { form: many, plural: true };
}

function pastForm(word: string): string | null {
  const known = past.get(word);
  if (known) return known;
  if (notVerbs.test(word) || word.length < 4) return null;
  if (futureOf.test(word) && !pastOfR.test(word)) return word.replace(/é$/u, "á");
  if (/é$/u.test(word)) return word.replace(/é$/u, "ó").replace(/cedó$/u, "cedió");
  return /í$/u.test(word) ? word.replace(/í$/u, "ió") : null;
}

const softened = (stem: string): string => stem.replace(/c$/u, "qu").replace(/g$/u, "gu").replace(/z$/u, "c");
const subjunctives = new Set([
  ...arVerbs.map((verb) => `${softened(verb.slice(0, -2))}e`),
  ...erVerbs.map((verb) => `${verb.slice(0, -2)}a`),
  ..."tenga venga haga ponga salga diga oiga traiga vea quiera pueda conozca sea esté vaya haya sepa pida siga duerma vuelva devuelva cierre empiece cuente encuentre recoja coja envíe meta lleve supere quite avise dé conteste arregle revise confirme borre corte moleste pase".split(
    " ",
  ),
]);

/** Whether a Spanish word is, as far as known, a verb in the subjunctive's third person: "venga", "llamen". */
export function isSpanishSubjunctive(word: string): boolean {
  const lower = word.toLowerCase();
  return subjunctives.has(lower) || subjunctives.has(lower.replace(/n$/u, ""));
}

/** Whether a Spanish word is, as far as can be told from its form, a finite verb. */
export function isSpanishFinite(said: string, before: string): boolean {
  const word = said.toLowerCase();
  if (thirdForms.has(word) || thirdPersonOf(word, before, false) !== null) return true;
  if (
    /^(?:hay|han|eran?|fueron|tenían?|había|sea|es|son|gusta|gustan|duelen?|hace|sale|tarda|funcionan?|falta|faltan|viene)$/u.test(
      word,
    )
  )
    return true;
  return (
    /.{2}(?:aba|aban|ía|ían|aron|ieron|ió|ará|arán|erá|irá|ería|aría)$/u.test(word) &&
    !/^(?:día|todavía|avería|tía|policía|garantía|batería|compañía|energía|vía|mayoría|cafetería|lotería|peluquería|panadería|cirugía|fotografía|mercancía|tubería|lavandería|alergía|economía|librería)$/u.test(
      word,
    )
  );
}
