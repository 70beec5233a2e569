import { call, must, nice } from "../gold.ts";

/** Tradespeople, property, deliveries and cars, in English. */
export const englishHomeCalls = [
  call({
    id: "tuning-plumber-drip",
    language: "en",
    domain: "home services",
    startedAt: "2026-03-11T07:25:00-05:00",
    callerName: "Otis Grady",
    transcript: `
A: Rapid Pipes, is it an emergency?
C: Depends what you call an emergency, there's water coming through my kitchen light. #water
A: That is one. Please switch off the kitchen fuse. Have you found the main valve?
C: Valve's off. Fuse is off. I used to be an electrician. #electrician
A: Excellent. Then what I need is your address.
C: 1420 Vine, upstairs unit. No, downstairs. We rent the downstairs, the leak's from upstairs. #vine #upstairs
A: Is anyone upstairs?
C: They're in Florida till April. The landlord has a key, her name is Mrs. Papadakis. #florida #landlord
A: Could you give me her number?
C: It's on the fridge, one sec. 651 555 0147. #number
A: 651-555-0147. And yours?
C: Same as I'm calling from.
A: Name?
C: Otis Grady.
A: The plumber, Mike, can be with you at a quarter to nine.
C: Fine. Tell him to park in the alley, they tow on Vine on Wednesdays. #park
A: I'll tell him.
C: And I don't want a bill for this, it goes to the landlord, alright? #bill
A: I'll note that. See you soon, Mr. Grady.
`,
    facts: [
      must("water", "issue", "water|leak"),
      must("vine", "factual", "1420 vine"),
      must("landlord", "relationship|factual", "papadakis"),
      must("number", "factual|relationship", "6515550147"),
      must("bill", "preference|issue|factual", "bill"),
      must("park", "preference|factual", "alley|tow"),
      nice("electrician", "factual", "electrician"),
      nice("upstairs", "issue|factual", "downstairs|leak & upstairs"),
      nice("florida", "factual|relationship", "florida"),
    ],
    allowed: ["fuse|valve", "rents|rent"],
    rejected: ["mike", "=valve's off"],
  }),
  call({
    id: "tuning-real-estate-viewing",
    language: "en",
    domain: "housing",
    startedAt: "2026-06-16T17:10:00-05:00",
    callerName: "Tamsin Blythe",
    transcript: `
A: Keystone Lettings. Which property are you calling about?
C: The two-bedroom on Ferry Street. Is it still going?
A: It is. Would you be living there alone?
C: No, with my son. He's nine. And two rabbits, if that's allowed? #son #rabbits
A: Rabbits are fine, dogs aren't. It's 1,250 a month. Is that within your budget?
C: Just about. I couldn't do a penny over thirteen hundred. #budget
A: And when would you want to move?
C: School ends on the tenth of July, so after that. Our lease is up at the end of the month. #july #lease
A: End of July. What do you do for a living?
C: I'm a nurse at Saint Brendan's, on nights mostly. #nurse
A: Then I imagine noise matters.
C: Enormously! I sleep in the daytime. That's the whole reason we're leaving, the people below us practise the drums. #noise #drums
A: Ferry Street's the top floor of a small building. Is there a lift you need?
C: No, stairs are fine.
A: Viewings are tomorrow at five or Saturday at ten.
C: Saturday. I'm at work tomorrow. #saturday
A: Saturday at ten it is. Your name and number?
C: Tamsin Blythe, B-L-Y-T-H-E, oh one two one, four nine six oh, double one seven. #phone
A: 0121 496 0117. Lovely. Bring an ID.
`,
    facts: [
      must("son", "relationship|factual", "son"),
      must("rabbits", "relationship|factual", "rabbit"),
      must("budget", "preference|factual", "thirteen hundred|1300"),
      must("nurse", "factual", "nurse"),
      must("drums", "issue|factual", "drum"),
      must("saturday", "factual|preference", "saturday|june 20|2026-06-20"),
      must("phone", "factual", "01214960117|oh one two one four nine six oh double one seven"),
      must("july", "factual|preference", "july"),
      nice("noise", "preference|factual|issue", "daytime|noise|quiet"),
      nice("lease", "factual", "lease"),
    ],
    allowed: ["ferry", "stairs", "nights", "tomorrow & work"],
    rejected: ["an id"],
  }),
  call({
    id: "tuning-parcel-neighbour",
    language: "en",
    domain: "delivery",
    startedAt: "2026-12-18T19:55:00-06:00",
    transcript: `
A: Swiftbox parcel tracking. What is your tracking number?
C: um let me see it's s x eight eight one four oh two two #tracking
A: Thank you. SX8814022 was delivered today at 2:12 p.m.
C: no it wasn't i was home all day there's nothing here #nothing
A: The note says it was left with a neighbor at number 16.
C: sixteen they're away till new year's like nobody's there #away
A: I'm sorry about that. I can open a search for it.
C: it's my kid's christmas present it's like a telescope it was two hundred bucks #telescope
A: I understand. The search takes up to three business days.
C: three days that's christmas eve almost dude
A: I've marked it as urgent. How should we let you know?
C: uh just text this phone #text
A: And for the future, where should we leave parcels?
C: behind the garage there's a green box and not with neighbors ever again please #garage
A: Behind the garage, in the green box, no neighbors. I've saved that.
C: i'm so stressed out man okay bye #stressed
`,
    facts: [
      must("tracking", "factual", "SX8814022|s x eight eight one four oh two two"),
      must(
        "nothing",
        "issue",
        "nothing here|not deliver|wasn't deliver|not arrive|never arrived|never came|hasn't arrived|not receive|missing|not here|no it wasn't",
      ),
      must("telescope", "factual|relationship|issue", "telescope|christmas present"),
      must("text", "preference", "text"),
      must("garage", "preference", "garage|green box"),
      must("stressed", "emotion", "stress"),
      nice("away", "factual|issue", "sixteen|16"),
    ],
    allowed: ["two hundred|200", "neighbor & not|never|no", "home all day"],
    rejected: ["phone|order & SX8814022"],
  }),
  call({
    id: "tuning-garage-brakes",
    language: "en",
    domain: "car repair",
    startedAt: "2026-04-22T08:05:00-05:00",
    callerName: "Jo Whitaker",
    transcript: `
A: Dunmore Auto, good morning.
C: Morning. You had my van in on Monday for the brakes. Whitaker. Jo.
A: The white Transit?
C: The silver one. We've got both, but the white's my brother's. #silver #brother
A: Silver, right. What's wrong with it?
C: They squeal. Worse than before. Every time I back out of the drive the whole street looks at me. #squeal
A: That shouldn't be. Can you bring it in today?
C: Today I can't, I'm setting up a market stall. I sell cheese. #cheese
A: Tomorrow?
C: Tomorrow before eight, I could drop the keys in your box. And I need it back by four, for the milk run. #tomorrow #four
A: By four. Shall I charge you for looking at it? No, of course not, it's under guarantee.
C: I should hope so. I paid six hundred and twelve quid on Monday. #paid
A: I've put it on the sheet. By the way, your inspection is due in June.
C: Is it? Book me in for that, too. First week of June, not a Saturday. #inspection
A: I'll text you a date.
C: Do. To my new number though, oh seven seven oh oh, nine double oh, one five four. #mobile
A: 07700 900154. Thanks, Jo.
`,
    facts: [
      must("silver", "factual", "silver"),
      must("squeal", "issue", "squeal|brake"),
      must("cheese", "factual", "cheese|market"),
      must("four", "preference|factual", "by four|by 4|before four|before 4|four o'clock|16:00|4 pm"),
      must("mobile", "factual", "07700900154|oh seven seven oh oh nine double oh one five four"),
      must("inspection", "preference|factual|issue", "june|inspection"),
      nice("tomorrow", "factual|preference", "tomorrow|april 23|2026-04-23|before eight|keys"),
      nice("paid", "factual|issue", "six hundred and twelve|612"),
      nice("brother", "relationship|factual", "brother"),
    ],
    allowed: ["milk run", "van & monday"],
    rejected: ["has a white|drives a white|owns a white"],
  }),
  call({
    id: "tuning-cleaner-new-client",
    language: "en",
    domain: "home services",
    startedAt: "2026-08-03T09:50:00-05:00",
    callerName: "Greta Lund",
    transcript: `
A: Sparkle Homes, this is Ivy, the booking assistant.
C: Hello Ivy. My neighbour at number nine, Pam, recommended you. #pam
A: That's lovely to hear. What are you looking for?
C: Somebody every other week. It's a four-room flat, no children, one parrot. #fortnight #parrot
A: A parrot! What's the name?
C: Admiral. He swears, I should warn you.
A: We'll cope. Any days that don't work?
C: Not Mondays. I teach piano at home on Mondays and Thursdays. #piano
A: So Tuesday, Wednesday or Friday. Mornings or afternoons?
C: Whichever. Well — mornings. #mornings
A: I could offer Wednesday mornings with Rosa, from the twelfth.
C: That sounds good. Does she use bleach? I can't be around bleach, I get migraines. #bleach
A: No bleach, I'll note it. We charge 24 an hour, two hours minimum.
C: Three hours, I should think. The kitchen's a disgrace. #three
A: Three hours. How would you like to pay?
C: Cash, if she doesn't mind. #cash
A: That's fine. And how will she get in?
C: I'm always here, she can ring at Lund. Greta Lund. Ground floor, left. #floor
A: Perfect. Until the twelfth.
`,
    facts: [
      must("fortnight", "preference|factual", "every other week|fortnight|every two weeks|biweekly|every second week"),
      must("parrot", "relationship|factual", "parrot"),
      must("piano", "factual", "piano"),
      must("mornings", "preference", "morning"),
      must("bleach", "factual|preference|issue", "bleach"),
      must("cash", "preference", "cash"),
      nice("pam", "relationship|factual", "pam|neighbo"),
      nice("three", "preference|factual", "three hours|3 hours"),
      nice("floor", "factual", "ground floor"),
    ],
    allowed: [
      "mondays",
      "four room|4 room|flat",
      "admiral",
      "kitchen & disgrace",
      "always here|always home|always at home",
    ],
    rejected: ["24"],
  }),
  call({
    id: "tuning-furniture-late",
    language: "en",
    domain: "delivery",
    startedAt: "2026-05-29T10:30:00-05:00",
    callerName: "Dwayne Harper",
    transcript: `
A: Oakline Furniture deliveries. Can I take the order number?
C: I've said it three times now to three people. 3-0-3-1-5-6. #order #three
A: I apologize. 303156, the walnut table and four chairs. It's due today.
C: It was due last Friday! I took a day off for that. Unpaid. And today again nobody's called. #late #unpaid
A: I can see the van had a breakdown. I'm very sorry, Mr. Harper.
C: It's Dwayne. Look, I'm not mad at you, I'm mad at the company. #mad
A: That's kind of you to say. I can offer delivery tomorrow, Saturday, or Monday, free of charge.
C: Saturday. We've got my daughter's graduation lunch on Sunday and eleven people and no table. #graduation
A: Saturday between eight and ten, and I'll call you myself at eight.
C: Okay. And one of the chairs — I ordered four, but I'd need six really. Can they bring two more? #chairs
A: I'll check the stock and tell you when I call.
C: Good. There's a narrow staircase, tell them two men minimum. Third floor, no elevator. #floor
A: I'll tell them. Thank you for your patience.
C: Yeah, well. If it's not here Saturday I'm cancelling. #cancel
`,
    facts: [
      must("order", "factual", "303156"),
      must("late", "issue", "last friday|may 22|2026-05-22|late|due|day off"),
      must("graduation", "factual|relationship", "graduation"),
      must(
        "chairs",
        "preference|issue|factual",
        "six really|six chairs|6 chairs|need six|needs six|needs 6|six instead|two more|2 more|two extra|2 extra",
      ),
      must("floor", "factual", "third floor|3rd floor|elevator|staircase|stair"),
      must("mad", "emotion|issue", "mad|angry|upset|frustrat"),
      nice("cancel", "issue|preference|factual", "cancel"),
      nice("three", "issue|factual", "three times|three people|3 times"),
      nice("unpaid", "issue|factual", "unpaid|day off"),
    ],
    allowed: ["eleven|11", "saturday|2026-05-30|may 30", "dwayne", "two men|2 men"],
    rejected: ["not mad", "303156 & phone|account"],
  }),
];
