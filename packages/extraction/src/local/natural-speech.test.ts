import { describe, expect, it } from "vitest";
import { phoneCalls } from "./testing/phone-calls.ts";
import { extractLocally, inputOf, scoreCall } from "./testing/written-calls.ts";

async function contentsOf(text: string, language: string | null = null): Promise<string[]> {
  const { call } = inputOf(text);
  return (await extractLocally(text, { call: { ...call, language } })).candidates.map(({ content }) => content);
}

describe("a bare answer", () => {
  it.each([
    ["A: What size?\nC: Medium, always medium.", "Size is medium."],
    ["A: Which branch?\nC: The one on Hill Road, please.", "Branch is the one on Hill Road."],
    ["A: Any allergies?\nC: Penicillin.", "Is allergic to penicillin."],
    ["A: How many people?\nC: Four, and a high chair.", "Party of four, with a high chair."],
    ["A: Last four digits of your phone?\nC: 2290.", "Last four digits of their phone are 2290."],
    ["A: And what's your budget?\nC: Around 300.", "Budget is around 300."],
    ["A: Window or aisle?\nC: Aisle.", "Chose aisle over window."],
    ["A: How often do you train?\nC: Twice a week.", "Trains twice a week."],
    ["A: Who's your current provider?\nC: Vodafone.", "Current provider is Vodafone."],
    ["A: What time?\nC: Ten. No, sorry, make it eleven.", "Time wanted is eleven."],
    ["C: My dog is limping.\nA: What's his name?\nC: Biscuit.", "Has a dog named Biscuit."],
  ])("makes a statement: %s", async (text, content) => {
    expect(await contentsOf(text)).toContain(content);
  });

  it.each([
    "A: What size?\nC: I don't know.",
    "A: Any allergies?\nC: No, none.",
    "A: Window or aisle?\nC: Either is fine.",
    "A: Anything else?\nC: No, that's it.",
    "A: What's your budget?\nC: I'm not sure.",
    "A: Really?\nC: Yes.",
  ])("makes none: %s", async (text) => {
    expect(await contentsOf(text)).toEqual([]);
  });

  it("is told once, as corrected", async () => {
    expect(await contentsOf("A: What time?\nC: Ten. No, sorry, make it eleven.")).toEqual(["Time wanted is eleven."]);
    expect(await contentsOf("A: What's your order number?\nC: 4471. Sorry, 4417.")).toEqual(["Order number is 4417."]);
  });
});

describe("limits and hours", () => {
  it.each([
    ["C: I need a hotel, but I can't go over 200 a night.", "Cannot go over 200 a night."],
    ["C: It has to be there before Christmas.", "Deadline is before Christmas."],
    ["C: I need it by Thursday.", "Deadline is by Thursday (2026-10-29)."],
    ["C: Any day but Friday.", "Is available any day except Friday."],
    ["C: Not before eleven, please.", "Asks for a time not before eleven."],
    ["C: After six only.", "Is available only after six."],
    ["C: If it's over 80, call me first.", "Asks the company to call them first if the cost is over 80."],
  ])("%s", async (text, content) => {
    expect(await contentsOf(text)).toContain(content);
  });
});

describe("facts without a verb of being", () => {
  it.each([
    ["C: Hi, I'm with Borealis Foods.", "Is with Borealis Foods."],
    ["C: I had a hip replacement last year.", "Had a hip replacement last year."],
    ["C: I'm trying to lose ten kilos.", "Is trying to lose ten kilos."],
    ["C: I can't have dairy.", "Can't have dairy."],
    ["C: It's for our anniversary.", "Occasion is their anniversary."],
    ["C: We switched to Allianz.", "Switched to Allianz."],
    ["C: My wife Ana does the driving.", "Their wife Ana does the driving."],
    ["C: The handle came off.", "Reports that the handle came off."],
    ["C: Same thing happened in May.", "Reports that the same thing happened in May."],
    ["C: My washing machine, it's making a noise.", "Reports that their washing machine is making a noise."],
    ["C: No, the old number stays.", "Keeps the old number."],
    ["C: Then I'll take the blue one.", "Chose the blue one."],
  ])("%s", async (text, content) => {
    expect(await contentsOf(text)).toContain(content);
  });

  it("marks a relative's illness as health", async () => {
    const { candidates } = await extractLocally("C: My mom has diabetes.");
    expect(candidates.map(({ sensitivity }) => sensitivity)).toEqual([["health"]]);
  });

  it("drops a choice that was changed", async () => {
    expect(await contentsOf("C: I'll have the chicken. Actually, make it the fish.")).toEqual(["Chose the fish."]);
  });

  it("gives no one another person's name", async () => {
    expect(await contentsOf("C: My daughter is coming. His name is Karl.")).not.toContain(
      "Their daughter is named Karl.",
    );
  });
});

describe("an agreed appointment", () => {
  it.each([
    ["A: Tuesday at 3:15?\nC: That works.", "Tuesday, 2026-10-27 at 15:15"],
    ["A: I could do Monday at 9. Would that suit you?\nC: Yes, that's fine.", "Monday, 2026-11-02 at 09:00"],
    ["A: How about Thursday afternoon at four?\nC: Perfect.", "Thursday, 2026-10-29 at 16:00"],
    ["A: I have tomorrow at 10 or Wednesday at 2.\nC: Wednesday please.", "Wednesday, 2026-10-28 at 14:00"],
    ["A: Friday at 10?\nC: Hmm, make it 11.", "Friday, 2026-10-30 at 11:00"],
  ])("%s", async (text, slot) => {
    expect(await contentsOf(text)).toContain(`Appointment agreed: ${slot}.`);
  });

  it.each([
    "A: Tuesday at 3:15?\nC: No, that doesn't work.",
    "A: I have tomorrow at 10 or Wednesday at 2.\nC: Okay.",
    "A: Did it arrive on Friday?\nC: Yes.",
  ])("is none: %s", async (text) => {
    expect((await contentsOf(text)).filter((content) => content.startsWith("Appointment"))).toEqual([]);
  });
});

describe("names without an introduction", () => {
  it.each([
    ["C: Marta Ruiz, I need a copy of my invoice.", "Marta Ruiz"],
    ["C: hi this is dana whitfield i need to move my appointment", "Dana Whitfield"],
    ["A: Your name please?\nC: yes dana whitfield", "Dana Whitfield"],
    ["A: Who's calling?\nC: Yes, Mrs Eleanor Finch.", "Eleanor Finch"],
    ["A: Am I speaking with Dana?\nC: That's me.", "Dana"],
  ])("%s", async (text, name) => {
    expect((await extractLocally(text)).callerName).toBe(name);
  });

  it("reads nothing from an answering machine", async () => {
    const text = "C: You've reached the voicemail of Carl Benson. Please leave a message after the beep.";
    expect(await contentsOf(text)).toEqual([]);
  });
});

describe("Spanish and German", () => {
  it.each([
    ["es", "C: Soy alérgica a la penicilina y tomo metformina.", "Es alérgica a la penicilina."],
    ["es", "C: Soy alérgica a la penicilina y tomo metformina.", "Toma metformina."],
    ["es", "C: Quería reservar una habitación doble.", "Quiere reservar una habitación doble."],
    ["es", "C: La lavadora hace mucho ruido y gotea.", "Problema: La lavadora hace mucho ruido y gotea."],
    [
      "es",
      "A: ¿Le viene bien el jueves a las cuatro?\nC: Sí, perfecto.",
      "Cita acordada: jueves, 2026-10-29 a las 16:00.",
    ],
    ["es", "A: ¿La matrícula?\nC: Es la 4471 KLM.", "Matrícula es 4471 KLM."],
    ["de", "C: Ich habe eine Laktoseintoleranz.", "Hat eine Laktoseintoleranz."],
    ["de", "C: Die Heizung brummt.", "Problem: Die Heizung brummt."],
    [
      "de",
      "A: Passt Ihnen Donnerstag um 15 Uhr?\nC: Ja, das passt gut.",
      "Termin vereinbart: Donnerstag, 2026-10-29 um 15:00.",
    ],
    ["de", "A: Wie ist der Zählerstand?\nC: 48213.", "Zählerstand ist 48213."],
  ])("%s: %s", async (language, text, content) => {
    expect(await contentsOf(text, language)).toContain(content);
  });
});

describe("words said over and over", () => {
  // Patterns that could split a repetition in several ways would never end.
  it.each(["hi ", "Hi Ana, ", "no, wait, ", "make it ", "so please ", "the my ", "one two "])("%s", async (words) => {
    const text = `A: Which size, or Tuesday at ${words.repeat(200)}?\nC: ${words.repeat(500)}`;
    expect((await contentsOf(text, "en")).length).toBeLessThan(20);
  });
});

describe("phone calls", () => {
  it.each(phoneCalls)("$title", async (call) => {
    const { missed, wrong } = scoreCall(call, (await extractLocally(call.text)).candidates);
    expect({ missed, wrong }).toEqual({ missed: call.known?.missed ?? [], wrong: call.known?.wrong ?? [] });
  });
});
