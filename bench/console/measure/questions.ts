import { dayMs } from "@elaaoms/core/clock";
import { agentId, idOf, numberOf, planCaller } from "../data/spread.ts";
import type { ConsoleClient } from "./console-client.ts";

/** Something that a screen asks the service. */
export interface Question {
  /** The screen, or the list. */
  list: string;
  /** What is asked for. */
  name: string;
  procedure: string;
  input?: unknown;
}

const organization = 1;
const often = planCaller(organization, 7);
const usual = planCaller(organization, 12);
const someNumber = numberOf(1_134);
const ago = (days: number) => new Date(Date.now() - days * dayMs).toISOString();
const span = (from: number, to: number) => ({ from: ago(from), to: ago(to) });

const ask = (list: string, procedure: string, inputs: Readonly<Record<string, unknown>>): Question[] =>
  Object.entries(inputs).map(([name, input]) => ({ list, name, procedure, input }));

const callers = ask("callers", "callers.list", {
  "newest first": {},
  VIPs: { vip: true },
  "test callers": { test: true },
  "who call often": { highFrequency: true },
  restricted: { restricted: true },
  "with conflicts": { conflicted: true },
  "VIPs with conflicts": { vip: true, conflicted: true },
  "restricted test callers who call often (nobody)": { restricted: true, test: true, highFrequency: true },
  "a number as it is spelled": {
    query: `(${someNumber.slice(2, 5)}) ${someNumber.slice(5, 8)}-${someNumber.slice(8)}`,
  },
  "last four digits": { query: someNumber.slice(-4) },
  "last three digits": { query: "107" },
  "a name": { query: usual.name },
  "a frequent first name": { query: "Dana" },
  "a name half typed": { query: "dana whi" },
  "a name's first letter": { query: "d" },
  "an id": { query: usual.id },
  "a name of nobody": { query: "Zyx Qwerty" },
  "a name of VIPs": { query: "Dana", vip: true },
});

const said = { isBeginning: true };
const memories = ask("memories", "memories.list", {
  "newest first": {},
  ...Object.fromEntries(["factual", "relationship"].map((type) => [`type ${type}`, { type }])),
  ...Object.fromEntries(
    ["active", "superseded", "archived", "conflicted", "quarantined"].map((status) => [`status ${status}`, { status }]),
  ),
  "importance 8 and above": { minImportance: 8 },
  "importance 10 (none)": { minImportance: 10 },
  "of an agent": { agentId: agentId(3) },
  sensitive: { sensitive: true },
  flagged: { flagged: true },
  "of a caller": { callerId: often.id },
  "said last week": span(7, 0),
  "said on a day two months ago": span(61, 60),
  "said in a month a year ago": span(380, 350),
  "said long before anything (none)": span(1_500, 1_400),
  "a word in most": { query: "caller", ...said },
  "a word in one of twenty": { query: "broken", ...said },
  "a rare code": { query: "NW-4711", ...said },
  "a word half typed": { query: "bicy", ...said },
  "two letters": { query: "th", ...said },
  "two words": { query: "kettle broken", ...said },
  "two words that never meet": { query: "Bestellnummer kettle", ...said },
  "a German word": { query: "Bestellnummer", ...said },
  "a word that nobody said": { query: "xylophone", ...said },
  "sensitive issues (none)": { sensitive: true, type: "issue" },
  "flagged of an agent": { flagged: true, agentId: agentId(3) },
  "quarantined and sensitive": { status: "quarantined", sensitive: true },
  "archived, important, of an agent": { status: "archived", minImportance: 8, agentId: agentId(3) },
  "superseded emotions of an agent": { status: "superseded", type: "emotion", agentId: agentId(3) },
  "a word, important": { query: "broken", minImportance: 9, ...said },
  "a word on a day two months ago": { query: "broken", ...span(61, 60), ...said },
  "a word of an agent in a month a year ago": { query: "caller", agentId: agentId(3), ...span(380, 350), ...said },
  "an importance on a day a year ago": { minImportance: 9, ...span(381, 380) },
  "flagged, on a day a year ago": { flagged: true, ...span(381, 380) },
});

const conversations = ask("conversations", "conversations.list", {
  "newest first": {},
  ...Object.fromEntries(
    ["initiated", "extraction_pending", "extraction_completed", "extraction_failed", "failed", "skipped"].map(
      (status) => [status.replace("_", " "), { status }],
    ),
  ),
  "of an agent": { agentId: agentId(3) },
  "of an agent that nobody called (none)": { agentId: "agent_nobody" },
  "of a caller": { callerId: often.id },
  "last week": span(7, 0),
  "a day a year ago": span(381, 380),
  "failed of an agent": { status: "extraction_failed", agentId: agentId(3) },
  "failed a year ago": { status: "extraction_failed", ...span(410, 380) },
  "skipped of a caller": { status: "skipped", callerId: often.id },
});

const requests = ask("requests", "privacyRequests.list", {
  open: { open: true },
  answered: { open: false },
  overdue: { open: true, urgency: "overdue" },
  "received erasures": { kind: "erasure", state: "received" },
  "of a caller": { callerId: usual.id },
});

const groups = {
  reveals: ["memory.revealed", "conversation.revealed"],
  reads: ["memory.sensitive_read", "agent.given_sensitive", "caller.read", "conversation.read"],
  erasures: ["caller.erasure_requested", "caller.erased", "restore.checked"],
  calls: ["conversation.extracted", "conversation.extraction_requested", "conversation.simulated"],
  "checks of the log (none)": ["audit.verified"],
};
const audit = ask("audit log", "audit.list", {
  "newest first": {},
  ...Object.fromEntries(Object.entries(groups).map(([name, actions]) => [name, { actions }])),
  refused: { outcome: "refused" },
  "failed (none)": { outcome: "failed" },
  "of an API key": { actorId: "key_console" },
  "of nobody (none)": { actorId: "usr_nobody" },
  "of a caller": { callerId: usual.id },
  "of a target": { targetId: usual.id },
  "last week": { from: ago(7) },
  "a day ten months ago": span(301, 300),
  "reveals of last week": { actions: groups.reveals, from: ago(7) },
  "refused reveals": { actions: groups.reveals, outcome: "refused" },
  "failed reads (none)": { actions: groups.reads, outcome: "failed" },
  "erasures of an API key (none)": { actions: groups.erasures, actorId: "key_console" },
});

const accesses = [
  ...ask("accesses", "accesses.list", {
    "newest first": {},
    "of an agent": { agentId: agentId(3) },
    "of an agent that nobody called (none)": { agentId: "agent_nobody" },
    "of a caller": { callerId: often.id },
    "a day": span(20, 19),
  }),
  ...ask("accesses", "accesses.listReadCallers", {
    "whose data a key read in a month": { actorId: "key_console", ...span(40, 10) },
  }),
];

const palette = ask("palette", "search.find", {
  "two letters": { query: "da" },
  "a name": { query: "dana whit" },
  "last digits": { query: "0134" },
  "a number": { query: someNumber },
  "a frequent word": { query: "caller" },
  "a rare word": { query: "NW-4711" },
  nothing: { query: "xylophone" },
});

const timeZone = "Europe/Berlin";
const overview = ["readCalls", "readExtraction", "readMemories"].flatMap((procedure) =>
  [7, 30, 90].map((days) => ({
    ...{ list: "overview", name: `${procedure}, ${days} days`, procedure: `overview.${procedure}` },
    input: { days, timeZone },
  })),
);

const ofCaller = (name: string, callerId: string) =>
  ["read", "listCalls", "readActivity", "listConflicts", "previewBrief"].map((procedure) => ({
    ...{ list: "caller", name: `${name}: ${procedure}`, procedure: `callers.${procedure}`, input: { callerId } },
  }));

const memoryId = usual.memories[0]?.id;
const conversationId = often.calls.find(({ status }) => status === "extraction_completed")?.id;
const panels = [
  ...["read", "readSurroundings", "listAccesses"].map((procedure) => ({
    ...{ list: "panels", name: `memory: ${procedure}`, procedure: `memories.${procedure}`, input: { memoryId } },
  })),
  ...["readState", "read"].map((procedure) => ({
    ...{ list: "panels", name: `conversation: ${procedure}`, procedure: `conversations.${procedure}` },
    input: { conversationId },
  })),
  ...ask("panels", "privacyRequests.read", { request: { requestId: idOf("preq", organization, 4) } }),
  ...ask("panels", "privacyRequests.preview", { "request: what would be erased": { callerId: usual.id } }),
  ...ask("panels", "audit.read", { event: { eventId: idOf("aud", organization, 50_000) } }),
];

const rest = [
  ...ask("frame", "memories.listAgents", { "agents of the filters": undefined }),
  ...ask("frame", "agents.list", { agents: undefined }),
  ...ask("frame", "audit.listActors", { "actors of the filters": undefined }),
  ...ask("frame", "system.checkHealth", { health: undefined }),
];

/** Everything that the screens ask, each filter alone and those combined that meet least. */
export const questions: readonly Question[] = [
  ...[...callers, ...memories, ...conversations, ...requests, ...audit, ...accesses, ...palette, ...overview],
  ...[...ofCaller("who called 120 times", often.id), ...ofCaller("a usual one", usual.id), ...panels, ...rest],
];

/** How deep each list is gone into, in rows, by the largest pages that it gives. */
const depths = [
  { list: "callers", procedure: "callers.list", rows: 6_000, limit: 200 },
  { list: "memories", procedure: "memories.list", rows: 8_000, limit: 200 },
  { list: "conversations", procedure: "conversations.list", rows: 8_000, limit: 200 },
  { list: "audit log", procedure: "audit.list", rows: 20_000, limit: 500 },
] as const;

/** Questions for pages far down in lists, which are gone to page by page as a person would. */
export async function deepQuestions(client: ConsoleClient): Promise<Question[]> {
  const found: Question[] = [];
  for (const { list, procedure, rows, limit } of depths) {
    let cursor: unknown;
    for (let read = 0; read < rows; read += limit) {
      cursor = (await client.ask<{ nextCursor: unknown }>(procedure, { limit, cursor })).nextCursor;
    }
    found.push({ list, name: `the page after ${rows.toLocaleString("en")}`, procedure, input: { cursor } });
  }
  return found;
}
