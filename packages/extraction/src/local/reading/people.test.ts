import { describe, expect, it } from "vitest";
import { extractLocally } from "../testing/written-calls.ts";

async function contentsOf(text: string): Promise<string[]> {
  return (await extractLocally(text)).candidates.map(({ content }) => content);
}

describe("he and she", () => {
  it("are the relative that was named", async () => {
    const contents = await contentsOf("C: I need an appointment for my son. He chipped a tooth at practice.");
    expect(contents).toContain("Their son chipped a tooth at practice.");
  });

  it("are not who only owns something", async () => {
    const contents = await contentsOf(
      "C: It's for my son.\nA: Is he insured?\nC: Through my husband's work.\nA: Any allergies?\nC: He's allergic to amoxicillin.",
    );
    expect(contents).toContain("Their son is allergic to amoxicillin.");
  });

  it("are told in every clause of the sentence", async () => {
    const contents = await contentsOf("C: It's about my son. He's allergic to amoxicillin, and he has mild asthma.");
    expect(contents).toContain("Their son has mild asthma.");
  });

  it("go by what a person is called", async () => {
    const contents = await contentsOf("C: My wife drives and my brother doesn't. She works at the harbor.");
    expect(contents).toContain("Their wife works at the harbor.");
  });

  it("stay unsaid when nobody was named", async () => {
    expect(await contentsOf("C: He chipped a tooth at practice.")).toEqual([]);
  });

  it("stay unsaid when a stranger came in between", async () => {
    const contents = await contentsOf(
      "C: It's about my husband's parcel.\nA: A courier will come.\nC: He'll find the gate on Elm.",
    );
    expect(contents.filter((content) => /gate/.test(content))).toEqual([]);
  });
});

describe("an answer about somebody else", () => {
  it("is told of them", async () => {
    const contents = await contentsOf(
      "C: I'm calling for my mother.\nA: What's her date of birth?\nC: March 4th, 1941.\nA: Any allergies?\nC: Penicillin.",
    );
    expect(contents).toContain("Their mother's date of birth is March 4th, 1941 (1941-03-04).");
    expect(contents).toContain("Their mother is allergic to penicillin.");
  });

  it("supersedes nothing of the caller's", async () => {
    const { candidates } = await extractLocally(
      "C: I'm calling for my mother.\nA: What's her date of birth?\nC: March 4th, 1941.",
    );
    expect(candidates.find(({ content }) => /1941/.test(content))?.attribute).toBeNull();
  });
});
