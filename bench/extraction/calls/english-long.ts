import { call, must, nice } from "../gold.ts";

/** A long consultation, in English: most of it is asking back, waiting and agreeing. */
export const englishLongCalls = [
  call({
    id: "sales-kitchen-long",
    language: "en",
    domain: "sales",
    startedAt: "2026-09-22T10:00:00-05:00",
    callerName: "Maureen Castle",
    transcript: `
A: Good morning, Copperline Kitchens, this is Neil.
C: Good morning, Neil. I'm calling about a new kitchen.
A: You've come to the right place. May I have your name?
C: Maureen Castle.
A: Like the building?
C: Ha, yes, like the building. Everybody asks.
A: Lovely. And is it a house or an apartment, Maureen?
C: It's a house. An old one, from nineteen twenty-six. #house
A: Oh, beautiful. Those have character.
C: Character and crooked walls, yes. #crooked
A: We're used to that. What's wrong with the kitchen you have?
C: Well, everything. The drawers stick, and there's mold under the sink. #mold
A: I see. Is there a leak?
C: There was. It's been fixed. The mold is still there, though.
A: Okay. We'd look at that at the measuring.
C: Good.
A: May I ask a few questions about how you cook?
C: Go ahead.
A: Do you cook every day?
C: Most days. I bake a lot. Bread, mainly. #bake
A: Oh, nice. So you'd want some counter space.
C: Lots of it, please.
A: Noted. Gas or induction?
C: Gas. Hmm. Well.
A: Many people move to induction these days.
C: My daughter keeps telling me the same. She's worried about the air.
A: It's a fair point.
C: And it's easier to clean, isn't it?
A: Much easier.
C: Alright, then induction. You've talked me into it. #induction
A: You won't regret it.
C: I hope not!
A: Next, the oven. Under the counter or at eye level?
C: Eye level, please. I've got a bad back and can't bend down. #back
A: Eye level, of course.
C: Two ovens, if there's room. #ovens
A: I think there will be. Single or double sink?
C: Whatever fits. I don't mind.
A: Okay. And the fridge?
C: The fridge stays, it's only a year old. #fridge
A: Great, that saves money. Which make is it?
C: Oh, hang on, let me look.
A: Take your time.
C: It says Polarcraft.
A: Polarcraft. And is it built in?
C: No, no, it's freestanding.
A: Good. How about the dishwasher?
C: That one can go. It's so loud. I want the quietest one you have. #dishwasher
A: We've got some very quiet ones.
C: Wonderful.
A: Now for colors. Do you have anything in mind?
C: I was thinking white. But my husband hates white.
A: A classic problem.
C: He says it looks like a hospital.
A: What would he like?
C: Dark green. And I have to say it's growing on me.
A: We do a very nice forest green.
C: Let's go with green, then. #green
A: Green it is. Matte or gloss?
C: Matte. You see every fingerprint on gloss. #matte
A: Very true. And handles?
C: Brass, I think. Little ones.
A: Brass knobs. That'll look great with green.
C: Yes, I can picture it.
A: And the countertop? Stone, wood?
C: What's easier to look after?
A: Stone, by a long way.
C: Then stone. Not too expensive, mind you.
A: There's a good quartz that isn't.
C: Okay.
A: May I ask about your budget?
C: Hmm. Twenty-five thousand. Maybe a little more.
A: Including the installation?
C: Oh. Yes, with everything. Let's say twenty-eight, but that's the ceiling. #budget
A: Twenty-eight thousand with everything. That's realistic.
C: Oh good, I was nervous about that.
A: No need. When would you like it done?
C: Well, not before the wedding.
A: The wedding?
C: Our daughter Fiona is getting married on October tenth, in our garden. #fiona
A: Congratulations! How exciting.
C: Thank you. So it's a madhouse until then.
A: I can imagine. So after the tenth.
C: After the tenth, and it should be done by Christmas. We'll be fourteen people. #christmas
A: That's tight, but it can be done if we measure soon.
C: Okay, when could you come?
A: We could measure this Friday, or next Tuesday.
C: Friday my husband's at dialysis. He's home by one, but he'll be tired. #dialysis
A: Then Tuesday?
C: Tuesday, yes. What time? #tuesday
A: Nine, or two in the afternoon.
C: Nine. Oh, wait. The caterer's coming at nine. Two is better. #tuesday
A: Tuesday at two. And what's the address? #tuesday
C: 1926, no, that's the year. Goodness. It's 118 Chestnut Lane, Cloquet. #address
A: 118 Chestnut Lane in Cloquet.
C: That's right.
A: Is there parking for a van?
C: In the driveway. Mind the dog, he's friendly but he jumps. #dog
A: What's his name?
C: Duke. He's a big old Labrador.
A: We'll bring a treat for Duke.
C: He'll love you forever.
A: And a phone number, in case we're late?
C: Sure, it's 218-555-0126. That's my cell. #phone
A: 218-555-0126.
C: Yes.
A: Do you prefer calls or texts?
C: Calls are fine. But not before nine, I'm not a morning person. #not-before-nine
A: Ha, understood. Nothing before nine.
C: Thank you.
A: And an email for the plans?
C: It's mcastle, all one word, at pinemail dot example. #email
A: M, C, A, S, T, L, E, at pinemail dot example.
C: Perfect.
A: How did you hear about us, by the way?
C: My neighbor, Joan Pettersen. You did her kitchen last year and she won't stop talking about it. #joan
A: Oh, that's so nice to hear. I remember Joan.
C: Everybody remembers Joan.
A: She'll get a little thank-you from us.
C: That's sweet.
A: Is there anything else I should know?
C: Let me think. Oh, the floor. The floor is original and it has to stay. #floor
A: The floor stays. We'll protect it.
C: Please do. It's maple.
A: Wonderful. Your project number is CK 5512. I'll text it to you.
C: CK 5512. Okay, I've written it down. #project
A: Then we'll see you Tuesday at two.
C: See you Tuesday. Thank you, Neil.
A: Thank you, Maureen. Enjoy the wedding!
C: We will. Bye-bye!
`,
    facts: [
      must("induction", "preference|factual", "induction"),
      must("back", "issue|factual|preference", "bad back|eye level"),
      must("fridge", "factual|preference", "fridge"),
      must("green", "preference|factual", "green"),
      must("budget", "factual|preference", "twenty-eight|28"),
      must("fiona", "relationship|factual", "daughter|fiona & married|wedding|marry"),
      must("christmas", "factual|preference", "christmas"),
      must("tuesday", "factual|preference", "tuesday|september 29|2026-09-29|29 september"),
      must("address", "factual", "118 chestnut"),
      must("phone", "factual", "2185550126"),
      must("not-before-nine", "preference", "before nine|before 9|morning"),
      must(
        "email",
        "factual",
        "mcastle all one word at pinemail dot example|mcastle@pinemail.example|mcastle at pinemail",
      ),
      must("floor", "preference|factual", "floor"),
      must("project", "factual", "CK5512"),
      must("mold", "issue", "mold"),
      nice("house", "factual", "1926|nineteen twenty-six|house"),
      nice("crooked", "factual|issue", "crooked"),
      nice("bake", "factual|preference", "bake|baking|bread"),
      nice("ovens", "preference", "two ovens"),
      nice("dishwasher", "preference|issue", "dishwasher|quietest"),
      nice("matte", "preference", "matte"),
      nice("dialysis", "factual|relationship|issue", "dialysis"),
      nice("dog", "factual|relationship", "dog|duke|labrador"),
      nice("joan", "relationship|factual", "joan"),
    ],
    allowed: [
      "polarcraft",
      "brass",
      "quartz|stone",
      "husband & white",
      "hospital",
      "caterer",
      "driveway",
      "fourteen people",
      "new kitchen",
      "counter space",
      "maple",
      "bad back",
      "drawers",
      "daughter & fiona",
    ],
  }),
];
