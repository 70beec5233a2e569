import type { ServerResponse } from "node:http";
import { memoryOf, openAiAnswer, type ProviderRequest, readingOf } from "@elaaoms/extraction/testing/provider-server";
import { embeddingsAnswer } from "@elaaoms/recall/testing/embeddings-answers";

interface ShownTurn {
  turn: number;
  role: "agent" | "caller";
  text: string;
}

/** The turns of a call as they stand in a request for a reading. */
function turnsShown(request: ProviderRequest): ShownTurn[] {
  const messages = request.body.messages as { role: string; content: string }[];
  const asked = messages.find(({ role }) => role === "user")?.content ?? "";
  return asked
    .split("\n")
    .filter((line) => line.startsWith('{"turn":'))
    .map((line) => JSON.parse(line.replace(/,$/, "")) as ShownTurn);
}

/** A model that gives back all it was shown: as memories with their quotes, as summary, insight, open issue and greeting. */
export function echo(response: ServerResponse, request: ProviderRequest): void {
  if (request.path.endsWith("/embeddings")) {
    embeddingsAnswer()(response, request);
    return;
  }
  const said = turnsShown(request);
  const ofCaller = said.filter(({ role }) => role === "caller");
  const all = said.map(({ text }) => text);
  const reading = readingOf({
    memories: ofCaller.map(({ turn, text }) =>
      memoryOf({ content: `Said: ${text}`, entities: [text], evidence: [{ turn, quote: text }] }),
    ),
    summary: all.join(" ").slice(0, 1_000),
    caller_name: null,
    insights: all.slice(0, 5),
    open_issues: ofCaller.slice(0, 10).map(({ text }) => text),
    greeting: `Hello again: ${ofCaller[0]?.text ?? ""}`,
  });
  openAiAnswer({ text: JSON.stringify(reading), ended: "whole" })(response, request);
}
