/** Base form first, then the forms that no stemming rule leads back to it. */
const lists: Readonly<Record<string, string>> = {
  en: `arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bet|bite bit bitten|
    bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|burst|buy bought|catch caught|
    choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|dive dove|draw drew drawn|dream dreamt|drink drank drunk|
    drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade|
    forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|
    grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|knit|know knew known|lay laid|lead led|
    lean leant|leap leapt|learn learnt|leave left|lend lent|lie lay lain|light lit|lose lost loss|make made|mean meant|meet met|
    pay paid|prove proven|quit|read|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|
    sell sold|send sent|sew sewn|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|
    sink sank sunk|sit sat|sleep slept asleep|slide slid|speak spoke spoken|speed sped|spell spelt|spend spent|spin spun|
    spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck|swear swore sworn|sweep swept|
    swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|
    throw threw thrown|understand understood|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|
    wind wound|withdraw withdrew|write wrote written|die death dead|bear born birth|child children|man men|woman women|
    foot feet|tooth teeth|mouse mice|goose geese|wife wives|knife knives|shelf shelves|
    person people|good better best|bad worse worst|choice choose|sale sell|gift give|flight fly|speech speak|
    belief believe|growth grow|advice advise|proof prove|thought think|arrival arrive|marriage marry|proposal propose|
    failure fail|injury injure|decision decide|tuition tuition|analysis analyse analyze|behavior behaviour|color colour|
    favorite favourite|neighbor neighbour|honor honour|theater theatre|center centre|mom mum mommy mummy|dad daddy|tire tyre|jewelry jewellery`,
  es: `ser fue fueron es|tener tiene tuvo tuvieron tengo|hacer hizo hicieron hecho hace|decir dijo dicho dice|ir fue iba va|venir vino vienen viene|
    poner puso puesto pone|poder puede pudo|querer quiere quiso|saber supo sabe|traer trajo|dormir duerme durmió|morir murió muerto muere muerte|
    pedir pidió pide|sentir siente sintió|preferir prefiere|conducir condujo conduce|romper roto rota rompió|ver visto vio|
    escribir escrito escrita|abrir abierto abierta|volver vuelto vuelve volvió vuelta|perder pierde pérdida|empezar empieza comienzo|jugar juega juego|
    encontrar encuentra|contar cuenta|costar cuesta coste|soñar sueña sueño|aprobar aprueba|oír oyó oye|leer leyó|caer cayó caída|
    construir construyó|servir sirve sirvió|seguir sigue siguió|vestir viste|dar dio da|nacer nació nacimiento|conocer conoció conozco|torcer torció tuerce|
    robar robo|viajar viaje|trabajar trabajo|bailar baile|cantar canción canto|comprar compra|ganar ganador|estudiar estudio|correr carrera|actuar actuación`,
  de: `fahren fährt fuhr gefahren Fahrt|gehen ging gegangen|kommen kam gekommen|brechen bricht brach gebrochen|verlieren verliert verlor verloren Verlust|
    finden fand gefunden|nehmen nimmt nahm genommen|geben gibt gab gegeben|sehen sieht sah gesehen|lesen liest las gelesen|essen isst aß gegessen|
    fressen frisst fraß gefressen|trinken trank getrunken|singen sang gesungen|sprechen spricht sprach gesprochen|helfen hilft half geholfen|
    treffen trifft traf getroffen|schreiben schrieb geschrieben|bleiben blieb geblieben|fliegen flog geflogen Flug|ziehen zog gezogen|
    schlafen schläft schlief|laufen läuft lief gelaufen|fallen fällt fiel gefallen|schneiden schnitt geschnitten|streiten stritt gestritten Streit|
    reiten ritt geritten|sterben stirbt starb gestorben Tod tot|werfen wirft warf geworfen|tragen trägt trug getragen|waschen wäscht wusch|
    backen bäckt gebacken|bringen brachte gebracht|denken dachte gedacht|kennen kannte gekannt|wissen weiß wusste gewusst|stehen stand gestanden|
    schwimmen schwamm geschwommen|gewinnen gewann gewonnen Gewinn|beginnen begann begonnen Beginn|stehlen stiehlt stahl gestohlen|bieten bot geboten|
    schließen schloss geschlossen|lügen log gelogen|heben hob gehoben|leihen lieh geliehen|steigen stieg gestiegen|springen sprang gesprungen|
    sitzen saß gesessen|liegen lag gelegen|rufen rief gerufen|heißen hieß geheißen|lassen lässt ließ|halten hält hielt gehalten|
    vergessen vergisst vergaß|werden wird wurde geworden|haben hat hatte gehabt|sein ist war gewesen|tun tat getan|verlassen verließ|verkaufen Verkauf|kaufen Kauf|
    arbeiten Arbeit|reisen Reise|wünschen Wunsch|hoffen Hoffnung|kosten Kosten|fürchten Furcht|verletzen Verletzung|besuchen Besuch`,
};

function readList(list: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (const line of list.split("|")) {
    const [base = "", ...others] = line.trim().toLowerCase().split(/\s+/);
    for (const form of others) if (!forms.has(form)) forms.set(form, base);
  }
  return forms;
}

const baseForms = new Map(Object.entries(lists).map(([language, list]) => [language, readList(list)]));

/** The word that a form is one of ("broke": "break"), lower case; the word itself where rules suffice. */
export function baseForm(word: string, language: string): string {
  return baseForms.get(language)?.get(word) ?? word;
}
