import { describe, expect, it } from "vitest";
import { parseClientData } from "../payloads/client-data.ts";
import { parsePostCall } from "../payloads/post-call.ts";
import { parseSearchMemory } from "../payloads/search-memory.ts";
import { buildClientData, callerIdOf } from "./caller.ts";
import { defaultStoryNumber, returningCallerStory } from "./returning-caller-story.ts";
import { buildTranscription } from "./transcription.ts";

describe("returningCallerStory", () => {
  const now = new Date("2026-11-20T16:00:00Z");
  const story = returningCallerStory({ now, run: "t1" });

  it("tells three calls of one caller, the last to another agent, each later than the one before", () => {
    expect(new Set(story.map((call) => callerIdOf(call.caller)))).toEqual(new Set([defaultStoryNumber]));
    expect(story.map((call) => call.agent.id === story[0].agent.id)).toEqual([true, true, false]);
    expect(story.map((call) => call.startedAt.getTime())).toEqual(
      story.map((call) => call.startedAt.getTime()).toSorted((a, b) => a - b),
    );
    expect(new Set(story.map((call) => call.conversationId)).size).toBe(3);
    expect(returningCallerStory({ now, run: "t2" })[0].conversationId).not.toBe(story[0].conversationId);
  });

  it("makes every request of it valid", () => {
    for (const call of story) {
      expect(parseClientData(buildClientData(call)).outcome).toBe("ok");
      const delivery = buildTranscription(call);
      expect(parsePostCall(delivery)).toMatchObject({ outcome: "ok", event: { kind: "transcription" } });
      expect(delivery.event_timestamp * 1_000).toBeLessThanOrEqual(now.getTime());
      const said = call.turns.flatMap((turn) => (turn[0] === "search" ? [turn[1].query] : []));
      expect(said).toEqual(call.searches.map((search) => search.query));
      for (const { query } of call.searches) {
        const body = { query, caller_id: callerIdOf(call.caller), agent_id: call.agent.id };
        expect(parseSearchMemory(body).outcome).toBe("ok");
      }
    }
  });
});
