import { dayMs, minuteMs } from "@elaaoms/core/clock";
import type { SimulatedAgent, SimulatedCaller } from "./caller.ts";
import type { SimulatedCall, SimulatedTurn } from "./transcription.ts";

/** One call of a story. */
export interface StoryCall extends SimulatedCall {
  title: string;
  /** What somebody watching should notice before and during this call. */
  lookFor: string;
  /** What the agent asks its memory during the call. */
  searches: readonly { query: string; searchAllAgents: boolean }[];
}

const ordersAgent: SimulatedAgent = {
  id: "agent_fernhill_orders",
  name: "Ava, Fernhill Coffee orders",
  number: "+12185550140",
};
const billingAgent: SimulatedAgent = {
  id: "agent_fernhill_billing",
  name: "Noah, Fernhill Coffee billing",
  number: "+12185550141",
};

export const defaultStoryNumber = "+12185550187";

/** Longer than any of the calls, so that the last one is over at `now`. */
const callMs = 3 * minuteMs;

/**
 * A caller of the invented Fernhill Coffee comes back twice: she asks about a late order, then changes her mind about how
 * to be reached and where to deliver, then calls billing, which she has never spoken to. The calls end nine days
 * before `now`, two days before, and at it. `run` makes the conversation ids new for each telling;
 * a caller who has told it before is known from the first call on, so give each telling its own number as well.
 */
export function returningCallerStory({
  now,
  run,
  callerNumber = defaultStoryNumber,
}: {
  now: Date;
  run: string;
  callerNumber?: string;
}): [StoryCall, StoryCall, StoryCall] {
  const caller: SimulatedCaller = { kind: "phone", number: callerNumber };
  const common = (call: number, daysAgo: number) => ({
    caller,
    conversationId: `conv_fernhill_${run}_${call}`,
    startedAt: new Date(now.getTime() - daysAgo * dayMs - callMs),
    timeZone: "America/Chicago",
  });
  return [
    { ...lateOrder, ...common(1, 9) },
    { ...changeOfMind, ...common(2, 2) },
    { ...otherAgent, ...common(3, 0) },
  ];
}

type Script = Omit<StoryCall, "caller" | "conversationId" | "startedAt">;

function turns(...lines: SimulatedTurn[]): readonly SimulatedTurn[] {
  return lines;
}

const lateOrder: Script = {
  title: "A late order",
  lookFor: "Nobody knows her yet: a plain greeting, and nothing found.",
  agent: ordersAgent,
  searches: [{ query: "order FH-2061", searchAllAgents: false }],
  turns: turns(
    ["agent", "Fernhill Coffee, this is Ava. How can I help you today?"],
    ["user", "Hi, yeah, um, my name is Marisol Reyes. I'm calling about an order that never showed up."],
    ["agent", "I'm sorry to hear that, Marisol. Do you have the order number?"],
    ["user", "Sure, hang on. It's F H dash two zero six one."],
    ["search", { query: "order FH-2061" }],
    ["agent", "Thank you. FH-2061, the Linden espresso grinder. It's held up at the carrier, I'm afraid."],
    [
      "user",
      "Okay, well, it was supposed to be here on Monday. This is the second time a delivery is late, and I'm pretty frustrated.",
    ],
    [
      "agent",
      "I understand, and I'm sorry. It should reach you by Thursday. May I call you when it is out for delivery?",
    ],
    ["user", "No, please don't call. I prefer text messages, I teach all day and I can't pick up."],
    ["agent", "Of course, I'll have them text you. Anything else?"],
    ["user", "Oh, and I only drink decaf, so if you throw in samples to make up for it, make them decaf."],
    ["agent", "Decaf samples it is. Thank you for your patience, Marisol."],
    ["user", "Thanks. Bye."],
  ),
  analysis: {
    title: "Late grinder delivery",
    summary:
      "Marisol Reyes called about order FH-2061, an espresso grinder that is late for the second time, and was frustrated. She asked to be texted rather than called, and for decaf samples.",
    dataCollection: { caller_name: "Marisol Reyes", order_number: "FH-2061" },
  },
};

const changeOfMind: Script = {
  title: "A change of mind",
  lookFor: "Greeted by name, with the late order in mind. What she says now replaces what she said then.",
  agent: ordersAgent,
  searches: [
    { query: "order number", searchAllAgents: false },
    { query: "how does she want to be contacted", searchAllAgents: false },
  ],
  turns: turns(
    ["agent", "Hi Marisol, good to hear from you again. Is this about the grinder?"],
    ["user", "Oh, hi! Yes, it is. Did it ship yet?"],
    ["search", { query: "order number" }],
    ["agent", "FH-2061 comes with tomorrow's truck. Is your address still the same?"],
    ["user", "Actually, no, we just moved. My new address is 18 Alder Lane in Duluth."],
    ["agent", "18 Alder Lane, Duluth. I've changed it. Shall I text you the tracking link?"],
    ["search", { query: "how does she want to be contacted" }],
    [
      "user",
      "You know what, I changed my mind about the texts. I'd prefer email from now on, I lose track of them otherwise.",
    ],
    ["agent", "Email it is. Is there anything else I can do?"],
    ["user", "No, that's all. Thank you, you've been really helpful."],
  ),
  analysis: {
    title: "New address, email preferred",
    summary:
      "Marisol Reyes asked about order FH-2061, gave a new address, 18 Alder Lane, Duluth, and now prefers email over text messages.",
    dataCollection: { caller_name: "Marisol Reyes", delivery_address: "18 Alder Lane, Duluth" },
  },
};

const otherAgent: Script = {
  title: "A call to another agent",
  lookFor: "Billing has never spoken to her, and knows what matters all the same.",
  agent: billingAgent,
  searches: [
    { query: "order FH-2061", searchAllAgents: false },
    { query: "how does she want to be contacted", searchAllAgents: true },
  ],
  turns: turns(
    ["agent", "Fernhill Coffee billing, this is Noah. How can I help?"],
    ["user", "Hi Noah, it's Marisol Reyes. I think I got charged twice for my grinder."],
    ["search", { query: "order FH-2061" }],
    ["agent", "That would be order FH-2061. Let me look. Yes, there are two charges of eighty-nine dollars."],
    ["user", "Right, so can you refund one of them, please? I need it back before the thirtieth."],
    [
      "agent",
      "I've started the refund, it takes three business days. I'll send the confirmation by email, as you prefer.",
    ],
    ["search", { query: "how does she want to be contacted" }],
    ["user", "Perfect, I didn't even have to explain everything again. Thanks a lot."],
    ["agent", "My pleasure, Marisol. Enjoy the grinder."],
  ),
  analysis: {
    title: "Double charge",
    summary:
      "Marisol Reyes was charged twice for order FH-2061. A refund of one charge was started; the confirmation goes by email.",
    dataCollection: { caller_name: "Marisol Reyes", order_number: "FH-2061" },
  },
};
