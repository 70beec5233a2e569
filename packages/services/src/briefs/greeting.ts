import { primaryLanguage } from "@elaaoms/core/language";

interface GreetingPhrases {
  named: (name: string) => string;
  unnamed: string;
  openIssue: string;
  offer: string;
}

const phrasesByLanguage: Record<string, GreetingPhrases> = {
  en: {
    named: (name) => `Hi ${name}, good to hear from you again.`,
    unnamed: "Hi, good to hear from you again.",
    openIssue: "Is this about what we discussed last time?",
    offer: "How can I help you today?",
  },
  es: {
    named: (name) => `Hola, ${name}, me alegra volver a hablar con usted.`,
    unnamed: "Hola, me alegra volver a hablar con usted.",
    openIssue: "¿Llama por lo que hablamos la última vez?",
    offer: "¿En qué puedo ayudarle hoy?",
  },
  de: {
    named: (name) => `Hallo ${name}, schön, wieder von Ihnen zu hören.`,
    unnamed: "Hallo, schön, wieder von Ihnen zu hören.",
    openIssue: "Geht es um das, worüber wir zuletzt gesprochen haben?",
    offer: "Wie kann ich Ihnen heute helfen?",
  },
};

/**
 * The first sentence of the next call, from a template. It names nothing that was said, because whoever picks up may not
 * be the caller, and no name when several people use the number.
 */
export function templateGreeting(options: {
  language: string;
  /** Null when unknown or not certain. */
  callerName: string | null;
  hasOpenIssue: boolean;
}): string {
  const phrases = phrasesByLanguage[primaryLanguage(options.language) ?? "en"] ?? phrasesByLanguage.en;
  if (!phrases) return "";
  const firstName = options.callerName?.trim().split(/\s+/)[0];
  const hello = firstName ? phrases.named(firstName) : phrases.unnamed;
  return `${hello} ${options.hasOpenIssue ? phrases.openIssue : phrases.offer}`;
}
