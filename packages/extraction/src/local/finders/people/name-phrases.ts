import { properName } from "../../reading/proper-names.ts";

/** How one language introduces a person. Group 1 of each pattern is the name. */
export interface NamePhrases {
  strong: readonly RegExp[];
  /** Introductions that introduce other things as well. */
  weak: readonly RegExp[];
  /** The clearest introductions, for transcripts without capitals. */
  strongLower: RegExp;
  surname: RegExp;
  /** The agent asks for the name. */
  asked: RegExp;
  /** The agent asks for another name than the caller's. */
  askedOther: RegExp;
  answerLead: RegExp;
  correction: RegExp;
  statement: (name: string) => string;
}

const named = (before: string, after = ""): RegExp =>
  new RegExp(String.raw`(?<![\p{L}'])${before}\s+(${properName})${after}`, "u");

const english: NamePhrases = {
  strong: [
    named("(?:[Mm]y|[Tt]he) (?:(?:full|first|own|legal) )?name(?:'s|’s| is)(?: actually| now)?"),
    named("(?:[Yy]ou(?:'re|’re| are)) (?:speaking|talking) (?:to|with)"),
    new RegExp(String.raw`^(?:[^,.]{0,30}[,.] )?(${properName}) (?:speaking|here)\b`, "u"),
    /^(?:(?:[Hh]i|[Hh]ey|[Hh]ello|[Yy]eah|[Yy]es)(?: there| \p{Lu}\p{Ll}+(?=,))?[,.]? )?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?),? again(?=[.,!]|$)/u,
    // "Morning, Stellan from Vik Carpentry."
    /^(?:(?:[Hh]i|[Hh]ello|[Hh]ey|[Yy]es|(?:[Gg]ood )?[Mm]orning|[Gg]ood (?:afternoon|evening))[,.!]? )+(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?),? (?:from|at|with|over at) \p{Lu}/u,
    new RegExp(
      String.raw`\b(?:table|booking|reservation|appointment|order|room|account|it's|that's|booked|be)\b[^.?!]{0,60}\bunder (?:the name (?:of )?)?(${properName})`,
      "u",
    ),
    new RegExp(String.raw`(?:^|[,.] )(?:[Tt]he )?[Nn]ame(?:'s|’s| is)\s+(${properName})`, "u"),
  ],
  weak: [named("(?:[Tt]his is|[Ii]t(?:'s|’s| is))"), named("I(?:'m|’m| am)")],
  strongLower: /\b(?:my (?:full |first )?name is|my name's)\s+(\p{Ll}[\p{Ll}'-]+(?:\s+\p{Ll}[\p{Ll}'-]+)?)/u,
  surname: named("(?:[Mm]y |[Tt]he )?(?:last name|surname|family name)(?:'s|’s| is)?"),
  asked:
    /\b(?:(?:your|have a|the|full|first|last|get a) name|who am I (?:speaking|talking)|who is (?:this|calling)|who's calling|whom am I|what name|under (?:what|which|the) name|(?:booked|it|that|this|reservation|booking|account) under|name and (?:number|phone|address|e-?mail|telephone)|name should|name please|(?:first|last|sur|family) ?name)\b|(?:^|[.,!] )(?:and )?(?:your |the )?(?:full )?name\?|\bfor (?:Mr|Ms|Mrs)\.? \p{Lu}\p{L}+\?/iu,
  askedOther:
    /\b(?:parrot|dog|cat|puppy|kitten|rabbit|horse|child's name|his name|her name|its name)\b|\b(?:name of|(?:company|business|doctor|dog|pet|cat|husband|wife|user|file|street|passenger|emergency|contact)(?:'s)? ?name|username|name on the)\b/i,
  answerLead: /^(?:it's|it is|that's|that would be|this is|i'm|i am|my name is|name is|under)\s+/i,
  correction: /\b(?:no,? (?:wait|sorry)|actually|i said|not \p{Lu}|correction)\b/iu,
  statement: (name) => `The caller's name is ${name}`,
};

const spanish: NamePhrases = {
  strong: [
    named("(?:[Mm]e llamo|[Mm]i nombre(?: completo)? es|[Hh]abla|[Ll]e habla|[Tt]e habla)"),
    named("[Aa] nombre de"),
    named("^[Dd]e parte de"),
    named("^[Yy] yo(?:,| soy)"),
  ],
  weak: [named("[Ss]oy")],
  strongLower: /\b(?:me llamo|mi nombre es)\s+(\p{Ll}[\p{Ll}'-]+(?:\s+\p{Ll}[\p{Ll}'-]+)?)/u,
  surname: named("(?:[Mm]i )?apellido es"),
  asked:
    /(?:su nombre|tu nombre|cómo se llama|cómo te llamas|con quién hablo|quién llama|me dice su|a nombre de quién|a qué nombre)/i,
  askedOther:
    /nombre (?:de la empresa|del titular|de usuario|del? (?:la )?(?:niñ|hij|perr|gat|mascota|paciente))|cómo se llama (?:su|el|la) (?!\?)/i,
  answerLead: /^(?:es|soy|con|de|al? de|me llamo|mi nombre es)\s+/i,
  correction: /\b(?:no, perdón|perdón|en realidad)\b|^y yo\b/i,
  statement: (name) => `El nombre de la persona que llama es ${name}`,
};

const german: NamePhrases = {
  strong: [
    named("(?:[Mm]ein Name ist|[Ii]ch hei(?:ß|ss)e|[Hh]ier (?:ist|spricht))"),
    named("[Hh]ier", String.raw`(?=\s*[,.])`),
    new RegExp(String.raw`\bhier,?\s+(${properName})`, "u"),
    new RegExp(String.raw`(?<![\p{L}'])(${properName}) (?:hier|am Apparat)\b`, "u"),
    named("[Aa]uf den Namen"),
    new RegExp(String.raw`\b[Mm]ein Name,\s+(${properName})`, "u"),
    new RegExp(String.raw`(?<![\p{L}'])(${properName}),? mein Name\b`, "u"),
  ],
  weak: [named("[Ii]ch bin"), named("[Dd]as ist")],
  strongLower: /\b(?:mein name ist|ich heiße)\s+(\p{Ll}[\p{Ll}'-]+(?:\s+\p{Ll}[\p{Ll}'-]+)?)/u,
  surname: named("(?:[Mm]ein )?Nachname ist"),
  asked:
    /(?:Ihr(?:en)? (?:vollständige[rn]? )?Name|auf welchen Namen|dein(?:en)? Name|wie heißen Sie|mit wem spreche|wer spricht)/i,
  askedOther: /(?:Firmenname|Benutzername|Name der Firma)/i,
  answerLead: /^(?:das ist|ich bin|hier ist|auf|mein Name ist|ich heiße)\s+/i,
  correction: /\b(?:nein, Entschuldigung|Quatsch|vielmehr|eigentlich)\b/i,
  statement: (name) => `Der Name der anrufenden Person ist ${name}`,
};

const phrases: Readonly<Record<string, NamePhrases>> = { en: english, es: spanish, de: german };

/** How a language introduces a person; English for languages without their own. */
export function namePhrases(language: string): NamePhrases {
  return phrases[language] ?? english;
}
