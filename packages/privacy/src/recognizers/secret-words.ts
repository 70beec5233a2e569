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
safe important due what why how where when who which something that this it
incorrecta incorrecto bloqueada bloqueado caducada olvidada mala mal correcta correcto bien inválida perdida robada segura la-misma débil necesaria obligatoria demasiado muy
falsch vergessen gesperrt abgelaufen ungültig weg verloren richtig korrekt nicht kein keine nötig zu gestohlen sicher unsicher gespeichert geändert zurückgesetzt noch schon unbekannt leider immer
`);

/** What ends a spoken value within a sentence. */
export const valueEnds = wordSet(
  "but because so which since when if although pero porque aunque cuando si aber weil denn wenn obwohl thanks thank please gracias danke bitte all can could would",
);

/** After "and" and the like, these begin a new statement. */
export const newStatements = wordSet(`
i i'm it it's my the then that he she we they you your can could please now there his her our what do
yo mi el la lo es su ya luego no me ich mein meine das die der dann es wir sie ihr er
`);
export const conjunctions = wordSet("and y und e");

/** Said before an answer without being part of it. */
export const answerLeads = wordSet(`
um uh uhm er erm ah eh oh okay ok yes yeah yep sure well so it's it is that's that would be my password passcode pin answer code was the of course right let me see hmm mm
think i i'm believe should absolutely certainly no-problem hi hello right-now here you go
sí si claro es vale bueno pues mi contraseña clave la el era este creo que a ver
ja klar also das ist es ist mein meine lautet passwort kennwort ähm äh gut natürlich gerne die der war er sie hieß heißt pin
`);

/** An answer that begins with one of these gives nothing away. */
export const refusals = wordSet(`
no not don't dont can't cannot couldn't didn't haven't won't wouldn't isn't why what which where how who sorry forgot forgotten never none nothing nope maybe rather unfortunately hold wait
does do did is-it can could should
tampoco olvidé olvide recuerdo sé perdón qué cuál por-qué cómo prefiero nunca ninguna ninguno
nein nicht weiß keine kein leider vergessen warum welches welche wie was wieso entschuldigung moment habe
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
  `do you remember | did you forget | have you forgotten | forgot | reset | resetting | change your | change the | changing | have you tried | did you try | would you like | want to | do you want | shall i | should i | don't tell | do not tell | never share | don't share
  | do not share | is your password saved | works | working | problem with | trouble with | locked | set up a | create a | choose a | new password | never ask | wrong with | happened | don't need your | won't need | do not give
  | recuerda | olvidó | restablecer | cambiar | crear | funciona | problema | bloqueada | no me diga | nunca | nueva contraseña
  | wissen sie | erinnern | vergessen | zurücksetzen | ändern | funktioniert | problem | gesperrt | nie | neues passwort | niemals | nicht nennen | möchten sie`,
  true,
);
