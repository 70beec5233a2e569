import { describe, expect, it } from "vitest";
import { withFirstPerson } from "./first-person.ts";

describe("a sentence without its subject", () => {
  it.each([
    ["Need a ladder for Monday.", "", "I need a ladder for Monday."],
    ["Yeah, got two cats.", "Any pets?", "Yeah, I got two cats."],
    ["Looking for a used piano.", "How can I help?", "I'm looking for a used piano."],
    ["My March box, can you skip it?", "", "can you skip My March box?"],
    ["What I do need is a ramp.", "", "I need a ramp."],
    ["Neck's sore.", "", "my neck's sore."],
    ["Can't do stairs.", "", "I can't do stairs."],
  ])("gets the caller as its subject: %s", (sentence, question, whole) => {
    expect(withFirstPerson(sentence, question)).toBe(whole);
  });

  it.each([
    ["Got it.", ""],
    ["Need anything else?", ""],
    ["Don't call before nine.", ""],
    ["Went to Leeds.", "Where did he go?"],
    ["Bought in March.", "When was the boiler bought, does it say?"],
  ])("stays as it is: %s", (sentence, question) => {
    expect(withFirstPerson(sentence, question)).toBe(sentence);
  });
});
