import { styleText } from "node:util";
import type { StoryCall } from "@elaaoms/elevenlabs/simulator/returning-caller-story";
import type { PlayedCall } from "./play-call.ts";

export interface Printer {
  opening(url: string, callerNumber: string): void;
  call(position: number, call: StoryCall, played: PlayedCall): void;
  closing(url: string, callerNumber: string): void;
}

type Style = Parameters<typeof styleText>[0];

/** Tells the story on a terminal, so that somebody who sees the product for the first time sees what it is for. */
export function createPrinter({ write, color }: { write: (text: string) => void; color: boolean }): Printer {
  const styled = (style: Style, text: string) => (color ? styleText(style, text, { validateStream: false }) : text);
  const line = (text = "") => write(`${text}\n`);
  const moment = (name: string, milliseconds: number) =>
    line(`  ${styled("cyan", name)} ${styled("dim", `${milliseconds.toFixed(0)} ms`)}`);

  return {
    opening(url, callerNumber) {
      line(
        `A caller, ${callerNumber}, calls Fernhill Coffee three times. Everything goes through the webhooks of ${url}.`,
      );
    },
    call(position, call, played) {
      line();
      line(styled("bold", `${position}. ${call.title}`));
      line(styled("dim", `   to ${call.agent.name}, ${call.startedAt.toISOString().slice(0, 10)}. ${call.lookFor}`));
      line();
      printBefore(played.before);
      printDuring(played.during);
      printAfter(played.after);
    },
    closing(url, callerNumber) {
      line();
      line(`That is what the next agent starts from. See it as JSON, with the API key of the organization:`);
      line(
        `  curl -H "Authorization: Bearer $ELAAOMS_API_KEY" ${url}/api/v1/callers/${encodeURIComponent(callerNumber)}`,
      );
      line(`API reference: ${url}/docs`);
    },
  };

  function printBefore(before: PlayedCall["before"]): void {
    moment("before the call, the agent learns", before.milliseconds);
    if (!before.memory_known_caller) {
      line("    nobody knows this caller yet");
      return;
    }
    line(`    greeting     ${before.memory_greeting}`);
    if (before.memory_last_call) line(`    last call    ${before.memory_last_call}`);
    for (const [section, entries] of Object.entries(parseContext(before.memory_context))) {
      for (const entry of entries)
        line(`    ${styled("dim", section.replace("relationship_", "").padEnd(13))}${entry}`);
    }
  }

  function printDuring(during: PlayedCall["during"]): void {
    for (const { query, results, milliseconds } of during) {
      moment(`during the call, it asks “${query}”`, milliseconds);
      if (results.length === 0) line("    nothing found");
      for (const { relevance, content } of results) line(`    ${relevance.toFixed(2)}  ${content}`);
    }
  }

  function printAfter(after: PlayedCall["after"]): void {
    moment("after the call, this is remembered", after.milliseconds);
    if (after.memories.length === 0) line("    nothing: there was nothing to remember");
    const mostImportantFirst = after.memories.toSorted((first, second) => second.importance - first.importance);
    for (const { type, importance, content, reinforcement_count } of mostImportantFirst) {
      const again = reinforcement_count > 1 ? styled("dim", `  heard ${reinforcement_count} times`) : "";
      line(`    ${styled("dim", `${type.padEnd(12)} ${String(importance).padStart(2)}`)}  ${content}${again}`);
    }
  }
}

function parseContext(context: string): Record<string, string[]> {
  const sections: Record<string, { content: string }[]> = context === "" ? {} : JSON.parse(context);
  return Object.fromEntries(
    Object.entries(sections).map(([section, entries]) => [section, entries.map(({ content }) => content)]),
  );
}
