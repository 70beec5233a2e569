import type { TranscriptTurn } from "@elaaoms/core/conversation";
import type { ExtractionInput } from "../../engine.ts";
import { withApostrophes } from "../spoken/contractions.ts";
import { withoutPauseFillers } from "../spoken/spoken-fillers.ts";
import { writeSpokenForms } from "../spoken/spoken-forms.ts";
import type { Replacement } from "../spoken/spoken-replacement.ts";
import { withFirstPerson } from "./first-person.ts";
import { detectLanguage } from "./language.ts";
import { withPeople } from "./people.ts";
import { lastQuestion } from "./questions.ts";
import { speaksOfSecret } from "./secrets.ts";
import { splitSentences } from "./sentences.ts";
import { splitUnmarked } from "./unmarked-speech.ts";

/** What the agent said right before a caller's turn. */
interface Asked {
  turn: number;
  /** The whole turn, spoken forms written out. */
  text: string;
  /** The whole turn as said. */
  message: string;
  /** Its last question, or its last sentence when it asked nothing; as said, so that it can be quoted. */
  quote: string;
  /** The quote as patterns read it: with a question mark where it asks and speech recognition wrote none. */
  question: string;
}

/** One sentence of the caller. */
export interface Sentence {
  turn: number;
  /** Position among all the caller's sentences. */
  index: number;
  /** Exactly as in the transcript: what evidence quotes. */
  said: string;
  /** With spoken numbers, letters and e-mail addresses written out: what patterns read. */
  written: string;
  replacements: readonly Replacement[];
  question: boolean;
  /** "If it …", "let's say …": nothing that is so. */
  hypothetical: boolean;
  /** Whether it is one of the first two sentences of its turn, where answers stand. */
  first: boolean;
  asked: Asked | null;
  /** The relative or pet that a bare answer to the agent's question is about; null for the caller. */
  about: string | null;
  /** Whom "he" and "she" mean after this sentence. */
  he: string | null;
  she: string | null;
}

/** A call, prepared once for all patterns. */
export interface CallReading {
  language: string;
  startedAt: Date;
  timeZone: string | null;
  /** The caller's sentences in order, without those that try to command the reader. */
  sentences: readonly Sentence[];
  /** What the agent said, written out, by turn. */
  agentTexts: ReadonlyMap<number, string>;
}

const maxAgentCharacters = 2_000;

const hypotheticalPattern =
  /^(?:if|what if|let's say(?! (?:at |on )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|half|quarter|\w+day|tomorrow)\b)|say|suppose|supposing|imagine|hypothetically|in case|for example|assuming|unless)\b|^(?:si |wenn |falls |angenommen|supongamos|y si )/i;

/** Where the asserted part of a sentence ends: "if" after a wish ("I'd prefer if you …") belongs to the wish. */
const conditionPattern =
  /(?<!\b(?:prefer|prefer it|rather|appreciate it|great|better|nice|good|best|helpful|easier|lovely|mind))[,;]? (?:if|in case|unless|whether|assuming|let's say|for example|as an example)\b/i;

// A caller may well talk to the agent about rules; a sentence that tells a reader to drop its own is no statement of fact.
const commandPattern =
  /\b(?:ignore|forget|disregard|override|bypass)\b.{0,40}\b(?:rules?|instructions?|prompts?|guidelines?|training|above|previous)\b|\b(?:system prompt|developer mode|jailbreak)\b|^\s*(?:system|assistant|developer)\s*:|\b(?:store|save|record|remember|write|add)\b.{0,30}\b(?:memory|memories|database)\b|\b(?:ignora|olvida)\b.{0,40}\b(?:reglas|instrucciones)\b|\b(?:ignorier\w*|vergiss)\b.{0,40}\b(?:regeln|anweisungen)\b/i;

/** Fillers at the start of a sentence say nothing and stand in the way of patterns. */
const fillerPattern =
  /^(?:(?:yes|yeah|yep|yup|ok|okay|so|well|um+|uh+|er+|ah+|oh|hmm+|hi|hello|hey|good (?:morning|afternoon|evening)|sure|right|alright|of course|actually|look|listen|you know|i mean|like|and|but|also|because|thanks|thank you|please|sí|si|hola|buenos días|buenas tardes|bueno|pues|claro|ja|hallo|guten (?:tag|morgen|abend)|also|ähm?|äh)(?:[,.!;:…—-]+\s*|\s+(?=\S)))+/i;

const contractions: Readonly<Record<string, string>> = { wanna: "want to", gonna: "going to", gotta: "have to" };

/** Spoken contractions in full, so that patterns need to know one form only. */
const plainSpeech = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\b(Dr|Mr|Mrs|Ms|Prof)\.(?=\s)/g, "$1")
    .replace(/\b(\d+|\p{L}+(?:ty|teen|ve|ix|en|ht|ine|red|and))[- ]?ish\b/giu, "about $1")
    .replace(/\b(?:wanna|gonna|gotta)\b/gi, (word) => contractions[word.toLowerCase()] ?? word);

/** "He's um he hasn't", "the the": what was begun twice, once. */
const withoutRestarts = (text: string): string =>
  text
    .replace(
      /\b(?:he's|she's|it's|i'm|we're|they're|he|she|i|we|it) (?:um+|uh+|er+),? (?=(?:he|she|i|it|we|they)\b)/gi,
      "",
    )
    .replace(
      /\b(i|i'm|we|he|he's|she|she's|it|it's|they|my|the|our|and|but|to|in|on|is|was|at|for|inside|can|if|so) \1(?![\p{L}'])/giu,
      "$1",
    );

const spoken = (said: string, language: string): string =>
  language === "en" ? withoutPauseFillers(withoutRestarts(withApostrophes(plainSpeech(said)))) : plainSpeech(said);

/** The sentence without the fillers it starts with. */
export function withoutFillers(text: string): string {
  return text.replace(fillerPattern, "").trim();
}

/**
 * The call as patterns for facts read it: without what is only supposed, and without the conditions that sentences end
 * in ("I'm calling to see if it has shipped").
 */
export function assertedPart(call: CallReading): CallReading {
  const sentences = call.sentences
    .filter((sentence) => !sentence.hypothetical)
    .map((sentence) => {
      const at = sentence.written.search(conditionPattern);
      return at > 0 ? { ...sentence, written: sentence.written.slice(0, at) } : sentence;
    });
  return { ...call, sentences };
}

/** Whether a sentence may be the answer to a question for a PIN, a card number or the like. */
function answersSecret(written: string, asked: Asked | null): boolean {
  return asked !== null && speaksOfSecret(asked.question) && /\d{2}|\d\D{1,3}\d|^\S+$/.test(written);
}

/** Whether text tries to command whoever reads the transcript. */
export function isCommandToReader(text: string): boolean {
  return commandPattern.test(text);
}

function readAgentTurn(turn: TranscriptTurn, language: string): Asked {
  const message = turn.message.slice(0, maxAgentCharacters);
  const { quote, question } = lastQuestion(message, language);
  return { turn: turn.turn, text: writeSpokenForms(message, language).text, message, quote, question };
}

// An answering machine's words, which stand where a caller's would.
const machinePattern =
  /\b(?:after|at) the (?:tone|beep|signal)\b|\byou(?:'ve| have) reached (?:the )?(?:voice ?mail|mailbox|answering|phone)|\b(?:leave|record) (?:me |us )?(?:a|your) (?:short |brief |detailed )?(?:name|message|name and number)\b.{0,80}\b(?:tone|beep|call you back|get back to you|return your call)|\b(?:mailbox|voice ?mail ?box) (?:is full|of)\b|\b(?:can't|cannot|unable to|not able to) (?:come to the phone|take your call)\b|(?:después|tras) (?:de )?(?:la señal|oír la señal|el tono)|buzón de voz|nach dem (?:signal)?(?:ton|piep)|anrufbeantworter von|mailbox von/i;

/** Whether a turn is an answering machine's. */
const isMachine = (message: string): boolean =>
  machinePattern.test(message) &&
  /\b(?:reached|leave|mailbox|message|record|mensaje|nachricht|erreicht|anschluss|deje)\b/i.test(message);

function readCallerTurn(turn: TranscriptTurn, asked: Asked | null, start: number, language: string): Sentence[] {
  const sentences = splitSentences(turn.message);
  // One final stop is what some recognition adds to a whole turn.
  const unmarked =
    language === "en" && !/[.,;!?]./.test(turn.message) && (!/[.!?]$/.test(turn.message) || turn.message.length > 90);
  return (unmarked ? sentences.flatMap(splitUnmarked) : sentences)
    .filter((said) => !isCommandToReader(said))
    .map((said, position) => {
      const { text: plain, replacements } = writeSpokenForms(spoken(said, language), language);
      const text = language === "en" ? withFirstPerson(plain, asked?.question ?? "") : plain;
      return {
        turn: turn.turn,
        index: start + position,
        said,
        written: text,
        replacements,
        question: said.trimEnd().endsWith("?"),
        hypothetical: hypotheticalPattern.test(withoutFillers(text)),
        first: position < 2,
        asked,
        about: null,
        he: null,
        she: null,
      };
    })
    .filter(({ written }) => !answersSecret(written, asked));
}

/** Prepares a call for the patterns: sentences, spoken forms, and what each answer answers. Linear in the transcript. */
export function readCall(input: ExtractionInput): CallReading {
  const language = detectLanguage(input.transcript, input.call.language);
  const sentences: Sentence[] = [];
  const agentTexts = new Map<number, string>();
  let asked: Asked | null = null;
  for (const turn of input.transcript) {
    if (typeof turn.message !== "string" || turn.message.trim() === "") continue;
    if (turn.role === "agent") {
      asked = readAgentTurn(turn, language);
      agentTexts.set(turn.turn, asked.text);
    } else if (!isMachine(turn.message)) {
      sentences.push(...readCallerTurn(turn, asked, sentences.length, language));
    }
  }
  const told = language === "en" ? withPeople(sentences) : sentences;
  return { language, startedAt: input.call.startedAt, timeZone: input.call.timeZone, sentences: told, agentTexts };
}
