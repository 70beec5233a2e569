import { call, must, nice } from "../gold.ts";

/** Clinics, pets, travel and restaurants, in English. */
export const englishHealthAndTravelCalls = [
  call({
    id: "clinic-reschedule",
    language: "en",
    domain: "clinic",
    startedAt: "2026-03-09T08:45:00-05:00",
    callerName: "Denise Alvarado",
    transcript: `
A: Cedar Hill Family Practice, good morning.
C: Good morning, I need to move my appointment with Dr. Whitlow. It's this Thursday at ten. #move
A: Certainly. Can I have your name and date of birth?
C: Denise Alvarado, June second, nineteen seventy-one. #dob
A: Thank you, Denise. When would suit you?
C: Any afternoon next week really. I can't do mornings anymore, I started a new job at the school. #afternoons #job
A: How about Tuesday, March 17th, at 3:15? #new-time
C: Yes, that works. #new-time
A: Great. Any changes in medications or allergies?
C: Oh, yes. I found out I'm allergic to penicillin. I got a terrible rash in January. #penicillin
A: I'll note that for the doctor. Anything else you'd like to discuss at the visit?
C: My blood pressure. It's been high again and I've had some headaches. #pressure
A: I'll add it. See you on the 17th.
C: Thank you, bye.
`,
    facts: [
      must("dob", "factual", "june second nineteen seventy-one|june 2|1971"),
      must("afternoons", "preference|factual", "afternoon|mornings"),
      must("job", "factual", "new job|school"),
      must("new-time", "factual", "march 17|tuesday|2026-03-17|17 march"),
      must("penicillin", "factual|issue", "allerg & penicillin"),
      must("pressure", "issue|factual", "blood pressure|headaches"),
      nice("move", "factual|issue", "appointment & whitlow|move|thursday"),
    ],
    allowed: ["rash", "headache", "whitlow"],
    rejected: ["03:15"],
  }),
  call({
    id: "clinic-dentist-mother",
    language: "en",
    domain: "clinic",
    startedAt: "2026-10-05T16:20:00-05:00",
    callerName: "Karen Boyle",
    transcript: `
A: Bright Smiles Dental, how can I help?
C: Hi, it's Karen Boyle. My son Owen chipped a tooth at hockey practice, he's nine. #tooth #son
A: Oh no. Is he in pain?
C: A little bit, when he drinks cold stuff. #cold
A: We can see him tomorrow at 8 or at 4:30.
C: Um, eight. No wait, he has a math test in the morning. Four thirty. #time
A: Tomorrow, 4:30, done. Has he been here before?
C: Yeah, he always sees Dr. Pham. He's really scared of the drill, so please, Dr. Pham only. #pham #scared
A: I'll make sure. Is your insurance still Delta?
C: No, we switched to BlueRidge in July. The member number is W as in whiskey, 3 3 0, 8 1 8. #insurance #member
A: W330818 with BlueRidge. Thank you! #member
C: Thanks, see you tomorrow.
`,
    facts: [
      must("tooth", "issue|factual", "tooth"),
      must("son", "relationship|factual", "son & owen"),
      must("time", "factual|preference", "four thirty|4:30|16:30"),
      must("pham", "preference|relationship|factual", "pham"),
      must("insurance", "factual", "blueridge"),
      must("member", "factual", "W330818"),
      must("scared", "emotion|factual|preference|issue", "scared|afraid|fear"),
      nice("cold", "issue|factual", "cold"),
    ],
    allowed: ["math test", "hockey", "is nine|nine years|9"],
  }),
  call({
    id: "clinic-vet",
    language: "en",
    domain: "clinic",
    startedAt: "2026-07-21T13:00:00-05:00",
    callerName: "Sam Whitaker",
    transcript: `
A: Lakeside Vet, hello.
C: Hey, this is Sam Whitaker, I'm calling about my dog Biscuit. #dog
A: Hi Sam! What's going on with Biscuit?
C: She's been limping since the weekend and she won't eat. #limping
A: Which leg is it?
C: Back left, I think. She's a beagle, eleven years old, so I'm kinda worried. #beagle #worried
A: I understand. Is she on any medication?
C: Yeah, thyroid pills twice a day. #thyroid
A: Okay. Can you bring her in at five today?
C: I can't, I don't have a car right now, it's in the shop. Could somebody come to us? #no-car
A: Dr. Ames does house calls on Wednesdays. Tomorrow at ten? #visit
C: Yes please, that'd be amazing. #visit
A: Address?
C: 9 Foxglove Court. The gate code is 4 4 1 2. #address #gate
A: Thanks, Sam. See you tomorrow.
`,
    facts: [
      must("dog", "factual|relationship", "dog & biscuit"),
      must("limping", "issue|factual", "limp|eat"),
      must("thyroid", "factual", "thyroid"),
      must("address", "factual", "9 foxglove"),
      must("visit", "factual|preference", "tomorrow|july 22|2026-07-22|wednesday|house call"),
      nice("beagle", "factual", "beagle|eleven|11"),
      must("worried", "emotion", "worried"),
      nice("no-car", "factual|issue", "car"),
      nice("gate", "factual", "4412"),
    ],
    allowed: ["back left", "in the shop"],
  }),
  call({
    id: "travel-flight",
    language: "en",
    domain: "travel",
    startedAt: "2026-08-03T19:10:00-05:00",
    callerName: "Wojciech Nowak",
    transcript: `
A: Meridian Airlines reservations, this is June.
C: Hi June, I need to change a flight. My confirmation code is K as in kilo, 7, P as in papa, 2, X, M. #code
A: K7P2XM. And your last name? #code
C: Nowak. Wojciech Nowak. N O W A K.
A: Thank you, Mr. Nowak. Minneapolis to Lisbon on September 4th. What would you like to change?
C: I need to leave two days later, so the sixth. My meeting got moved. #sixth
A: There's a seat on the sixth. Window or aisle?
C: Aisle, always aisle. I've got long legs. #aisle
A: 14C is an aisle. Any meal request?
C: Vegetarian, please. #vegetarian
A: Noted. The difference is 85 dollars. Charge it to the card on file?
C: Yeah, the one ending in 0097. #card
A: Done. Are you collecting miles with us?
C: I am, my number is 5520 881. And I'm traveling with my colleague Beatriz, can you seat us together? #miles #colleague
A: I've put her in 14D.
C: You're a star. Thanks.
`,
    facts: [
      must("code", "factual", "K7P2XM"),
      must("sixth", "factual|preference|issue", "sixth|september 6|2026-09-06|6 september|two days later"),
      must("aisle", "preference", "aisle"),
      must("vegetarian", "preference|factual", "vegetarian"),
      nice("card", "factual", "0097"),
      must("miles", "factual", "5520881"),
      must("colleague", "relationship|factual|preference", "beatriz"),
    ],
    allowed: ["long legs", "meeting", "change & flight", "lisbon"],
    rejected: ["phone|callback & 5520881"],
  }),
  call({
    id: "travel-hotel",
    language: "en",
    domain: "travel",
    startedAt: "2026-05-11T15:05:00-05:00",
    callerName: "Lorraine Decker",
    transcript: `
A: Harbor Inn, how may I help you?
C: Hello, we're coming up for our anniversary, it's our thirtieth, and I'd like a room with a lake view. #anniversary #view
A: Congratulations! What dates?
C: June nineteenth to the twenty-second. Uh, sorry, the twenty-third. Four nights. #dates
A: June 19 to 23, four nights. And the name?
C: Lorraine Decker.
A: Will you be bringing any pets?
C: Yes, our little dog, Pepper. He's very quiet. #pepper
A: Lovely. Any accessibility needs?
C: My husband uses a wheelchair, so we need a step-free room and a walk-in shower. #wheelchair
A: Room 104 has both, and a lake view. Breakfast is included.
C: Oh good. I can't have gluten, is that a problem? #gluten
A: Not at all, our kitchen will be told.
C: Last time we were at your Bayfield place and the room was so noisy we didn't sleep. So somewhere quiet, please. #quiet #bayfield
A: 104 is at the quiet end. Booking number is HI-3307.
C: H I three three oh seven. Thank you. #booking
`,
    facts: [
      must("anniversary", "factual|relationship", "anniversary"),
      must("view", "preference|factual", "view"),
      must("dates", "factual", "june nineteenth|june 19|2026-06-19|twenty-third|june 23"),
      must("pepper", "factual|relationship", "dog|pepper"),
      must("wheelchair", "factual|preference|issue", "wheelchair|step-free"),
      must("gluten", "factual|preference|issue", "gluten"),
      must("quiet", "preference", "quiet"),
      nice("bayfield", "issue|factual", "bayfield|noisy"),
      must("booking", "factual", "HI3307|H I three three oh seven"),
    ],
    allowed: ["husband", "walk-in", "four nights", "sleep"],
  }),
  call({
    id: "travel-tour-cancel",
    language: "en",
    domain: "travel",
    startedAt: "2026-11-02T10:50:00-06:00",
    callerName: "Abdi Hassan",
    transcript: `
A: Wander Tours, this is Milo, how can I help you?
C: Hey Milo, Abdi Hassan. I'm booked on the Morocco tour in December but I might have to cancel it. #tour #cancel
A: I'm sorry to hear that. May I ask why?
C: My mom's in the hospital, she broke her hip, and I'm the only one who can look after her. #mom
A: I'm so sorry. We can cancel with a full refund until November 10th, or move you to the spring tour.
C: Hmm. Let me think. You know what, don't cancel it. Move me to the one in April instead. #april
A: The April 12th tour has places. Shall I move your deposit?
C: Yes. The deposit was three hundred dollars, I paid by bank transfer. #deposit
A: Moved. You'll get a new confirmation.
C: Thanks, man. That's a load off my mind. 
A: All the best to your mother.
C: Appreciate it. Bye.
`,
    facts: [
      must("mom", "relationship|factual|issue|emotion", "mom|mother & hospital|hip"),
      must("april", "factual|preference", "april"),
      nice("tour", "factual", "morocco"),
      nice("deposit", "factual", "three hundred|300|deposit"),
      nice("cancel", "issue|factual", "cancel"),
    ],
    allowed: ["look after", "bank transfer", "load off|relieved"],
  }),
  call({
    id: "restaurant-party",
    language: "en",
    domain: "restaurant",
    startedAt: "2026-04-22T17:00:00-05:00",
    callerName: "Nadia",
    transcript: `
A: Good evening, Trattoria Lume.
C: Hi, I'd like to book a table for Saturday, for six people. #day
A: Of course. What time?
C: Seven. Actually, could we make it seven thirty? And we might be seven people. Yeah, make it seven. #time #party
A: Saturday, 7:30, seven guests. What's the name?
C: Nadia.
A: And a phone number, Nadia?
C: It's two one eight, five five five, oh one seven nine. #phone
A: 218-555-0179. Any allergies in the group?
C: My brother has a severe nut allergy, so nothing with nuts near him, please. #nuts
A: I'll tell the chef. Inside or on the terrace?
C: Outside if it's warm. It's my dad's seventieth, so if you could do a cake with a candle... #outside #birthday
A: We'd love to. Chocolate or lemon?
C: Lemon, he hates chocolate. #lemon
A: Wonderful. See you Saturday!
C: See you!
`,
    facts: [
      must("day", "factual", "saturday|april 25|2026-04-25|25 april"),
      must("time", "factual|preference", "seven thirty|7:30|19:30"),
      must("party", "factual", "seven people|seven guests|7 people|7 guests|party of seven|party of 7"),
      must("phone", "factual", "2185550179|two one eight five five five oh one seven nine"),
      must("nuts", "factual|issue|relationship", "nut"),
      must("birthday", "factual|relationship", "seventieth|70th|birthday"),
      must("outside", "preference", "outside|terrace"),
      nice("lemon", "preference", "lemon|chocolate"),
    ],
    allowed: ["brother", "cake"],
    rejected: ["six people|6 people"],
  }),
  call({
    id: "restaurant-small-talk",
    language: "en",
    domain: "restaurant",
    startedAt: "2026-04-23T12:00:00-05:00",
    transcript: `
A: Trattoria Lume, good afternoon.
C: Hi, just a quick question. Are you open on Sundays?
A: Yes, from noon until nine.
C: Cool. And is there parking nearby?
A: There's a lot across the street.
C: Awesome. How's your day going?
A: Very well, thank you! The sun is finally out.
C: I know, right? About time. Okay, thanks a lot, bye!
`,
    allowed: ["asked & sunday|parking"],
  }),
];
