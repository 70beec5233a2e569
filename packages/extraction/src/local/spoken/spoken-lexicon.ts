import { readSpanishCompound } from "./spoken-compounds.ts";

/** How one language says digits, letters and signs aloud. Keys are folded (lower case, no accents). */
export interface SpokenLexicon {
  /** One word, one digit string: "four" → "4", "siebzehn" → "17". */
  digits: ReadonlyMap<string, string>;
  /** Tens that take a following unit: "forty" → "40". */
  tens: ReadonlyMap<string, string>;
  /** "hundred", inside a longer number. */
  hundreds: ReadonlySet<string>;
  /** Words for zero that are ordinary words outside a number: "oh". */
  zeroInside: ReadonlySet<string>;
  /** "double" → 2. */
  multipliers: ReadonlyMap<string, number>;
  /** "dash" → "-". */
  signs: ReadonlyMap<string, string>;
  /** Letter names and alphabet words that stand for a letter next to other letters: "zed", "november". */
  letterWords: ReadonlyMap<string, string>;
  /** "as in", "like": what follows explains the letter and is no part of it. */
  explainers: ReadonlySet<string>;
  /** A number before one of these is an amount or a duration, not an identifier. */
  units: ReadonlySet<string>;
  /** A number after one of these is a time of day or an amount. */
  leads: ReadonlySet<string>;
  emailAt: readonly string[];
  emailDot: readonly string[];
  /** Names of letters that are common words too: letters next to other letters only. */
  weakLetters?: ReadonlySet<string>;
  /** Numbers of several words. */
  compound?: (words: readonly string[], at: number) => { digits: string; taken: number } | null;
}

const pairs = (text: string): [string, string][] =>
  text.split(" ").map((pair) => {
    const [word = "", written = ""] = pair.split("=");
    return [word, written];
  });
const words = (text: string): Set<string> => new Set(text.split(" "));

// The alphabet of the ITU Radio Regulations, appendix 14, which callers use the world over.
const radioAlphabet = pairs(
  "alpha=A alfa=A bravo=B charlie=C delta=D echo=E foxtrot=F golf=G hotel=H india=I juliet=J juliett=J kilo=K lima=L mike=M november=N oscar=O papa=P quebec=Q romeo=R sierra=S tango=T uniform=U victor=V whiskey=W whisky=W xray=X x-ray=X yankee=Y zulu=Z",
);

const english: SpokenLexicon = {
  digits: new Map(
    pairs(
      "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 niner=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19",
    ),
  ),
  tens: new Map(pairs("twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90")),
  hundreds: words("hundred"),
  zeroInside: words("oh o nought naught"),
  multipliers: new Map([
    ["double", 2],
    ["triple", 3],
    ["treble", 3],
  ]),
  signs: new Map(pairs("dash=- hyphen=- minus=- slash=/ underscore=_ dot=.")),
  letterWords: new Map([...radioAlphabet, ["zee", "Z"], ["zed", "Z"]]),
  explainers: words("as like for"),
  units: words(
    "dollars dollar pounds pound euros euro cents percent minutes minute hours hour days day weeks week months month years year people times miles kilometers kilometres pm am o'clock degrees",
  ),
  leads: words("at before after by until till around about"),
  emailAt: ["at"],
  emailDot: ["dot"],
};

const spanish: SpokenLexicon = {
  digits: new Map(
    pairs(
      "cero=0 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29",
    ),
  ),
  tens: new Map(pairs("treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90")),
  hundreds: new Set(),
  zeroInside: new Set(),
  multipliers: new Map([
    ["doble", 2],
    ["triple", 3],
  ]),
  signs: new Map(pairs("guion=- guionbajo=_ barra=/ punto=.")),
  letterWords: new Map([
    ...pairs(
      "be=B ce=C de=D efe=F ge=G hache=H jota=J ka=K ele=L eme=M ene=N pe=P cu=Q erre=R ese=S te=T uve=V equis=X zeta=Z",
    ),
  ]),
  explainers: words("de como"),
  units: words("euros pesos dolares minutos horas dias semanas meses anos personas veces"),
  leads: words("las hasta desde antes despues"),
  emailAt: ["arroba"],
  emailDot: ["punto"],
  weakLetters: words("de te y o a e"),
  compound: readSpanishCompound,
};

function germanCompounds(): [string, string][] {
  const units = pairs("ein=1 zwei=2 drei=3 vier=4 funf=5 sechs=6 sieben=7 acht=8 neun=9");
  const tens = pairs("zwanzig=2 dreissig=3 dreißig=3 vierzig=4 funfzig=5 sechzig=6 siebzig=7 achtzig=8 neunzig=9");
  return [
    ...tens.map(([ten, t]): [string, string] => [ten, `${t}0`]),
    ...tens.flatMap(([ten, t]) => units.map(([unit, u]): [string, string] => [`${unit}und${ten}`, `${t}${u}`])),
  ];
}

const german: SpokenLexicon = {
  digits: new Map([
    ...pairs(
      "null=0 eins=1 zwei=2 zwo=2 drei=3 vier=4 funf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwolf=12 dreizehn=13 vierzehn=14 funfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19",
    ),
    ...germanCompounds(),
  ]),
  tens: new Map(),
  hundreds: new Set(),
  zeroInside: new Set(),
  multipliers: new Map([
    ["doppel", 2],
    ["doppelt", 2],
  ]),
  signs: new Map(pairs("bindestrich=- strich=- minus=- schragstrich=/ unterstrich=_ punkt=.")),
  letterWords: new Map(
    pairs(
      "anton=A berta=B casar=C dora=D emil=E friedrich=F gustav=G heinrich=H ida=I julius=J kaufmann=K ludwig=L martha=M nordpol=N otto=O paula=P quelle=Q richard=R samuel=S theodor=T ulrich=U viktor=V wilhelm=W xanthippe=X ypsilon=Y zeppelin=Z",
    ),
  ),
  explainers: words("wie"),
  units: words("euro cent minuten stunden tage tagen wochen monate monaten jahre jahren uhr personen mal prozent"),
  leads: words("um vor nach bis ab gegen"),
  emailAt: ["at", "ät", "klammeraffe"],
  emailDot: ["punkt", "dot"],
};

const lexicons: Readonly<Record<string, SpokenLexicon>> = { en: english, es: spanish, de: german };

/** The spoken forms of a language; English for languages that have no lexicon here. */
export function spokenLexicon(language: string): SpokenLexicon {
  return lexicons[language] ?? english;
}
