import type { MatchKind } from "../match.ts";
import type { LabelKind } from "../reading/labels/label-kinds.ts";
import { PhraseIndex, wordSet } from "../text/phrases.ts";

/** Labels of secrets that are words, and what they are then. */
export const secretKinds: Partial<Record<LabelKind, MatchKind>> = {
  password: "password",
  pin: "pin",
  one_time_code: "one_time_code",
  security_question: "security_answer",
  api_key: "api_key",
};

/** Words that connect a secret's name with its value. */
export const copulas = wordSet("is are was = : be es era ist lautet war lauten heißt hieß reads");

/** A value does not begin with these: they tell what is the matter with a password, not what it is. */
export const noValue = wordSet(`
not no wrong incorrect invalid expired forgotten lost locked blocked stolen rejected refused working weak being too still already never always required needed gone missing reset changed compromised
correct right fine ok okay good saved stored different same case the-same failing broken asked asking supposed set strong written on-file protected unknown secure long short there here
safe important due what why how where when who which something that this it a an the one new another
incorrecta incorrecto bloqueada bloqueado caducada olvidada mala mal correcta correcto bien inválida perdida robada segura la-misma débil necesaria obligatoria demasiado muy
falsch vergessen gesperrt abgelaufen ungültig weg verloren richtig korrekt nicht kein keine nötig zu gestohlen sicher unsicher gespeichert geändert zurückgesetzt noch schon unbekannt leider immer
`);

/** What ends a spoken value within a sentence. */
export const valueEnds = wordSet(
  "yesterday today ago gestern heute geändert gesetzt ayer hoy but because so which since when if although pero porque aunque cuando si aber weil denn wenn obwohl thanks thank please gracias danke bitte all can could would",
);

/** After "and" and the like, these begin a new statement. */
export const newStatements = wordSet(`
i i'm it it's my the then that he she we they you your can could please now there his her our what do
yo mi el la lo es su ya luego no me ich mein meine das die der dann es wir sie ihr er
`);
export const conjunctions = wordSet("and y und e");

/** Said before an answer without being part of it. */
export const answerLeads = wordSet(`
um uh umm ummm uhh ehm hmmm mmm uhm er erm ah eh oh okay ok yes yeah yep sure well so it's it is that's that would be my password passcode pin answer code was the of course right let me see hmm mm
think i i'm believe should absolutely certainly no-problem hi hello right-now here you go let's use make lets
sí si claro es vale bueno pues mi contraseña clave la el era este creo que a ver
ja klar also das ist es ist mein meine lautet passwort kennwort ähm äh gut natürlich gerne die der war er sie hieß heißt pin
`);

/** An answer that begins with one of these gives nothing away. */
export const refusals = wordSet(`
no not don't dont can't cannot couldn't didn't haven't won't wouldn't isn't why what which where how who sorry forgot forgotten never none nothing nope maybe rather unfortunately
does do did is-it can could should
tampoco olvidé olvide recuerdo sé perdón qué cuál por-qué cómo prefiero nunca ninguna ninguno
nein nicht weiß keine kein leider vergessen warum welches welche wie was wieso entschuldigung habe
`);

/** A question that asks for the value itself. */
export const requestWords = new PhraseIndex<true>();
requestWords.addAll(
  `what | what's | whats | tell me | give me | can you give | could you give | could i get | can i get | can i have | could i have | may i have | please | confirm | provide | verify | need | read | say | and the | and your | and its
  | cuál | cual | dígame | dime | me dice | me da | me puede dar | puede darme | indíqueme | necesito | cómo se llamaba | cómo se llama | confirme | por favor | y el | y la | qué
  | wie lautet | nennen | sagen sie | geben sie | bitte | ihr | ihre | wie ist | welche | wie hieß | wie heißt | brauche | und das | und die | bräuchte | verraten`,
  true,
);

/** A question about a secret that does not ask for it. */
export const otherQuestions = new PhraseIndex<true>();
otherQuestions.addAll(
  `can't ask | cannot ask | can not ask | won't ask | do you remember | did you forget | have you forgotten | forgot | reset | resetting | change your | change the | changing | have you tried | did you try | would you like to | do you want to | shall i | should i | don't tell | do not tell | never share | don't share
  | do not share | saved | stored | have a password | password set | works | working | problem with | trouble with | locked | never ask | wrong with | happened | don't need your | won't need | do not give
  | recuerda | olvidó | restablecer | cambiar | funciona | problema | bloqueada | no me diga | nunca
  | wissen sie | erinnern | vergessen | zurücksetzen | ändern | funktioniert | problem | gesperrt | nie | niemals | nicht nennen | möchten sie`,
  true,
);

/** What somebody says before they answer. */
export const delays = new PhraseIndex<true>();
delays.addAll(
  `same as before | same as always | same as last time | the usual | the same one | hang on | hold on | wait | one moment | one second | one sec | a second | just a second | just a moment | just a sec | give me a second | give me a moment | give me a sec | bear with me | let me think | let me check | let me look
  | let me find it | let me get it | a moment | un momento | un segundo | espere | espera | déjeme ver | déjeme mirar | a ver | momento
  | moment | einen moment | ein moment | sekunde | eine sekunde | augenblick | warten sie | moment mal | moment bitte`,
  true,
);

/** Adjectives that a passphrase may begin with, too: "correct horse battery staple". */
export const eitherWay = wordSet(
  "correct right fine good strong long short safe different same secure wrong broken lost",
);

/** Said between a secret's name and the verb: then the sentence is about something else. */
export const aboutSecret = wordSet(`
reset field policy email link change problem issue manager page screen rules requirements recovery prompt box reminder pad machine length expiry
campo correo enlace cambio problema página feld änderung zurücksetzung link seite regeln
`);

/** Said when a secret got a new value: "changed my password to …". */
export const changes = wordSet(`
changed change set reset updated switched made chose changing cambié cambie puse cambiado cambiar geändert gesetzt gewechselt ändere
`);
export const changeJoints = wordSet("to a por auf zu in");

/** Words that join others; what consists of names and nouns alone is likelier to be a value. */
export const functionWords = wordSet(`
a an the and or but so for to of in on at is it i you we they he she my your now here there with by from as if when because until since yet still again anymore only just then
y o pero para de en es lo la el yo mi su que por con ya und oder aber für zu von in im ist es ich sie mein ihr mit schon noch nur
`);

/** A question for a new secret: what is answered is one only when it looks like no ordinary word. */
export const settingQuestions = new PhraseIndex<true>();
settingQuestions.addAll(
  "new password | new passcode | set a | set up a | choose a | create a | pick a | nueva contraseña | nueva clave | crear | elija | neues passwort | neues kennwort | wählen sie | vergeben",
  true,
);
