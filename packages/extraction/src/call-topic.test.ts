import { describe, expect, it } from "vitest";
import { findCallTopic } from "./call-topic.ts";

const saying = (...messages: string[]) =>
  findCallTopic(messages.map((message, turn) => ({ turn, role: "caller" as const, message, seconds: turn })));

describe("what a call is about", () => {
  it.each([
    ["Hi, my parcel was supposed to be here on Monday.", "delivery"],
    ["I was charged twice on my last bill.", "billing"],
    ["I need to move my appointment with Doctor Reyes.", "appointment"],
    ["My internet has been down since this morning, no internet at all.", "technical_problem"],
    ["I'd like to cancel my subscription.", "cancellation"],
    ["Quería devolver unos zapatos y que me hagan el reembolso.", "return"],
    ["Buenas, tengo una cita el martes y no puedo ir.", "appointment"],
    ["Meine Heizung ist kaputt, sie funktioniert nicht.", "technical_problem"],
    ["Ich habe eine Frage zu meiner Rechnung.", "billing"],
  ])("is read from %j", (message, topic) => {
    expect(saying(message)).toBe(topic);
  });

  it("is what the caller begins with, though another thing comes up later", () => {
    expect(saying("I was charged twice.", "Yes.", "The bill of May.", "Ok.", "And where is my parcel?")).toBe(
      "billing",
    );
  });

  it("is nothing when no word tells, and nothing of what the agent says", () => {
    expect(saying("Hello?", "No, thank you.")).toBeNull();
    const agents = [{ turn: 0, role: "agent" as const, message: "Is it about your delivery?", seconds: 0 }];
    expect(findCallTopic(agents)).toBeNull();
  });
});
