import type { ReactNode } from "react";
import { describeError } from "#components/describe-error.ts";
import { categoryName } from "#components/words/category-name.ts";
import { counted } from "#components/words/counted.ts";
import { actionWords } from "../categories/category-words.ts";
import { type Match, markMatches } from "./mark-matches.ts";
import type { Sample } from "./read-sample.ts";
import type { Explained } from "./use-explanation.ts";

const tones: Record<Match["action"], string> = {
  allow: "bg-sunken text-ink",
  flag: "bg-caution-tint text-caution",
  redact: "bg-accent-tint text-accent",
  block: "bg-critical-tint text-critical",
};

/** What was found in a sample: the words marked with category and action, and what would be stored of them. */
export function Findings({ sample, explanation, error, isWaiting }: Explained): ReactNode {
  if (error) {
    return (
      <p role="alert" className="text-pretty text-critical">
        {describeError(error).detail}
      </p>
    );
  }
  if (sample === null || !explanation) return null;
  const turns = typeof sample === "string" ? [{ role: null, text: sample }] : sample;
  return (
    <div aria-busy={isWaiting} className="grid gap-4">
      <p role="status" className="font-medium">
        {summarize(explanation.matches)}
      </p>
      <Part title="Found">
        <Turns turns={turns}>
          {(text, turn) =>
            markMatches(text, turn, explanation.matches).map(({ text: words, match, start }) =>
              match ? <Marked key={start} match={match} words={words} /> : words,
            )
          }
        </Turns>
      </Part>
      <Part title="What would be stored">
        <Turns turns={turns.map(({ role }, index) => ({ role, text: explanation.stored[index] ?? "" }))}>
          {(text) => text}
        </Turns>
      </Part>
    </div>
  );
}

function summarize(matches: readonly Match[]): string {
  if (matches.length === 0) return "Nothing is recognized: it is kept as it is.";
  const found = counted(matches.length, "place is recognized", "places are recognized");
  const isBlocked = matches.some(({ action }) => action === "block");
  const isFlagged = matches.some(({ action }) => action === "flag");
  if (isBlocked) return `${found}. A memory that says this is not stored.`;
  return isFlagged ? `${found}. A memory that says this is marked as sensitive.` : `${found}.`;
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section aria-label={title}>
      <h3 className="mb-1 font-medium text-ink-soft text-xs">{title}</h3>
      {children}
    </section>
  );
}

interface TurnsProps {
  turns: readonly { role: Exclude<Sample, string>[number]["role"] | null; text: string }[];
  children: (text: string, turn: number) => ReactNode;
}

function Turns({ turns, children }: TurnsProps): ReactNode {
  return (
    <div className="grid gap-1.5 rounded-lg border border-line bg-canvas px-3 py-2 leading-6">
      {turns.map(({ role, text }, turn) => (
        <p key={turn} className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          {role ? <span className="text-ink-soft">{role === "agent" ? "Agent: " : "Caller: "}</span> : null}
          {children(text, turn)}
        </p>
      ))}
    </div>
  );
}

function Marked({ match, words }: { match: Match; words: string }): ReactNode {
  return (
    <mark className={`rounded px-1 py-0.5 [box-decoration-break:clone] ${tones[match.action]}`}>
      {words}
      <span className="ml-1 whitespace-nowrap font-medium text-xs">
        {categoryName(match.category)} · {actionWords[match.action].toLowerCase()}
      </span>
    </mark>
  );
}
