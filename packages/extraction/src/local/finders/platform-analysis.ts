import type { SensitivityCategory } from "@elaaoms/core/memory";
import { foldText } from "@elaaoms/core/text";
import type { ExtractionInput } from "../../engine.ts";
import type { Finding } from "../findings/finding.ts";
import { type CallReading, isCommandToReader } from "../reading/reading.ts";
import { namePhrases } from "./people/name-phrases.ts";

const nothing =
  /^(?:|null|none|n\/?a|unknown|undefined|not (?:provided|mentioned|given|specified|stated|applicable|available)|unspecified|-|no)$/i;
const flags = /^(?:true|false|yes|no|\d(?:\.\d+)?)$/i;
const single: Readonly<
  Record<string, { attribute: string; importance: number; sensitivity: readonly SensitivityCategory[] }>
> = {
  email: { attribute: "email", importance: 8, sensitivity: ["contact"] },
  "email address": { attribute: "email", importance: 8, sensitivity: ["contact"] },
  address: { attribute: "address", importance: 9, sensitivity: ["contact"] },
  "delivery address": { attribute: "address", importance: 9, sensitivity: ["contact"] },
  "shipping address": { attribute: "address", importance: 9, sensitivity: ["contact"] },
  phone: { attribute: "callback phone", importance: 8, sensitivity: ["contact"] },
  "phone number": { attribute: "callback phone", importance: 8, sensitivity: ["contact"] },
  "callback number": { attribute: "callback phone", importance: 8, sensitivity: ["contact"] },
  "date of birth": { attribute: "date of birth", importance: 7, sensitivity: ["date_of_birth"] },
  occupation: { attribute: "occupation", importance: 6, sensitivity: [] },
  "contact preference": { attribute: "contact preference", importance: 8, sensitivity: [] },
  "preferred contact method": { attribute: "contact preference", importance: 8, sensitivity: [] },
};

/** "order_id", "orderId" → "order id". */
function humanize(name: string): string {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/[_\-.]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

const plain = (text: string): string => foldText(text).replace(/[^\p{L}\d]/gu, "");

/** The caller's sentence that holds the value, so that what the platform collected can cite it. */
function sentenceWith(value: string, call: CallReading) {
  const wanted = plain(value);
  if (wanted.length < 2) return undefined;
  return call.sentences.find((sentence) => plain(sentence.written).includes(wanted));
}

function collected(
  call: CallReading,
  draft: {
    kind: string;
    value: string;
    content: string;
    attribute: string | null;
    importance: number;
    sensitivity: readonly SensitivityCategory[];
  },
): Finding {
  const sentence = sentenceWith(draft.value, call);
  return {
    kind: draft.kind,
    value: draft.value,
    corrects: false,
    single: draft.attribute !== null,
    openIssue: null,
    insight: null,
    candidate: {
      content: draft.content,
      type: "factual",
      importance: draft.importance,
      confidence: 0.9,
      attribute: draft.attribute,
      value: draft.attribute === null ? null : draft.value,
      entities: [draft.value],
      evidence: sentence ? [{ turn: sentence.turn, quote: sentence.said }] : [],
      attributedTo: "platform",
      sensitivity: draft.sensitivity,
      validFrom: null,
      validUntil: null,
    },
  };
}

function collectedName(fields: ReadonlyMap<string, string>, call: CallReading): Finding[] {
  const whole =
    fields.get("full name") ?? fields.get("name") ?? fields.get("caller name") ?? fields.get("customer name");
  const parts = [fields.get("first name"), fields.get("last name") ?? fields.get("surname")].filter(
    (part) => part !== undefined,
  );
  const name = parts.length > 0 && !(whole && whole.split(" ").length > parts.length) ? parts.join(" ") : whole;
  if (!name) return [];
  return [
    collected(call, {
      kind: "name",
      value: name,
      content: `${namePhrases(call.language).statement(name)}.`,
      attribute: "name",
      importance: 8,
      sensitivity: [],
    }),
  ];
}

const nameFields = new Set(["first name", "last name", "surname", "full name", "name", "caller name", "customer name"]);

/** What the platform's own analysis collected. Empty answers and bare flags are no facts. */
export function findCollected(input: ExtractionInput, call: CallReading): Finding[] {
  const fields = new Map<string, string>();
  for (const { name, value } of input.analysis.dataCollection) {
    const text = value.replace(/\s+/g, " ").trim();
    if (!nothing.test(text) && text.length <= 300 && !isCommandToReader(text)) fields.set(humanize(name), text);
  }
  const others = [...fields].filter(([label, value]) => !nameFields.has(label) && !flags.test(value) && label !== "");
  return [
    ...collectedName(fields, call),
    ...others.map(([label, value]) => {
      const known = single[label];
      const compact = plain(value);
      const isReference = /\b(?:id|number|reference|code|order|booking)\b/.test(label) && /\d/.test(value);
      return collected(call, {
        kind: isReference ? `reference:${compact}` : (known?.attribute ?? `collected:${label}`),
        value,
        content: `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${value}.`,
        attribute: known?.attribute ?? null,
        importance: known?.importance ?? (isReference ? 7 : 5),
        sensitivity: known?.sensitivity ?? [],
      });
    }),
  ];
}
