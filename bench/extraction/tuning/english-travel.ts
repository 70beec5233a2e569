import { call, must, nice } from "../gold.ts";

/** Hotels, journeys and restaurants, in English. */
export const englishTravelCalls = [
  call({
    id: "tuning-hotel-quiet-room",
    language: "en",
    domain: "travel",
    startedAt: "2026-04-14T16:10:00-05:00",
    callerName: "Annika Solberg",
    transcript: `
A: Hotel Beaumont, reservations. Good afternoon.
C: Good afternoon. I'd like a room from the second to the fifth of June. For two. #dates #two
A: With pleasure. King bed or two twins?
C: Twins, please. I'm travelling with my sister. #twins #sister
A: Have you stayed with us before?
C: Twice. The last time we were right above the bar and didn't sleep a wink, so somewhere high up and away from the street this time. #quiet #bar
A: I can offer a room on the sixth floor to the courtyard, 189 a night including breakfast.
C: That will do nicely. Neither of us eats breakfast, though. #breakfast
A: Then it's 165. May I have your name?
C: Annika Solberg. S-O-L-B-E-R-G.
A: And an e-mail for the confirmation?
C: annika at solberg post dot example. All one word, solbergpost. #email
A: annika@solbergpost.example. Will you arrive by car?
C: By train. Around half past nine in the evening, I'm afraid. #train
A: No problem, the desk is staffed all night. Anything else for the room?
C: My sister can't have feather pillows, she gets asthma from them. #feather
A: I'll have foam ones put in.
C: You're very kind.
`,
    facts: [
      must("dates", "factual", "june|2026-06-02|second to the fifth"),
      must("twins", "preference", "twin"),
      must("sister", "relationship", "sister"),
      must("quiet", "preference", "high up|high floor|away from the street|quiet"),
      must("feather", "factual|preference|issue", "feather|asthma"),
      must("email", "factual", "annika@solbergpost.example|solberg post|solbergpost"),
      must("breakfast", "preference|factual", "breakfast"),
      nice("bar", "issue", "bar & sleep|above"),
      nice("train", "factual", "train|half past nine|9:30|21:30"),
      nice("two", "factual", "for two|two people|2 people"),
    ],
    allowed: ["stayed & twice|before"],
    rejected: ["breakfast & includ"],
  }),
  call({
    id: "tuning-airline-seats",
    language: "en",
    domain: "travel",
    startedAt: "2026-05-27T20:00:00-05:00",
    callerName: "Kwame Boateng",
    transcript: `
A: Skylark Airways, what's your booking reference?
C: Uh, R for Romeo, 4, T for tango, 9, K, W. #reference
A: R4T9KW. Mr. Boateng, Chicago to Lisbon on the eighth of July.
C: That's it, Kwame Boateng. I need to change the seats. We got split up, me, my wife and the baby. #split #family
A: Let me see. You prefer a window or an aisle?
C: Aisle for me, I've got long legs. My wife doesn't mind as long as she's next to the bassinet. #aisle #bassinet
A: Row 21, the bulkhead, has a bassinet. 21 C and D.
C: Perfect. How old can the baby be for that? He'll be seven months by then. #baby
A: Up to eleven kilos.
C: He's nine. Big guy.
A: Ha. Any meals to order?
C: Vegetarian for both of us. And not the pasta one, last time the pasta was inedible. #vegetarian #pasta
A: Indian vegetarian, then.
C: Sounds good. Are we getting miles for this? I've got a number somewhere... 88 20 4461. #miles
A: 88204461, added. Is this your best phone, ending 0143?
C: Till the end of June. After that we're in Portugal for a year, for her job, so e-mail me: kwame@boateng-mail.example. #portugal #email
A: Congratulations. I've put the e-mail in.
`,
    facts: [
      must("reference", "factual", "R4T9KW|R for romeo"),
      must("split", "issue", "split|seats"),
      must("aisle", "preference", "aisle"),
      must("baby", "relationship|factual", "seven months|7 months|baby"),
      must("vegetarian", "preference|factual", "vegetarian"),
      must("miles", "factual", "88204461"),
      must("portugal", "factual", "portugal"),
      must("email", "factual|preference", "kwame@boateng-mail.example"),
      nice("bassinet", "preference|factual|relationship", "bassinet"),
      nice("family", "relationship", "wife"),
      nice("pasta", "preference|issue", "pasta"),
    ],
    allowed: ["long legs", "nine kilos|9 kilos", "lisbon"],
    rejected: ["prefers a window|prefers the window|wants a window"],
  }),
  call({
    id: "tuning-restaurant-birthday-asr",
    language: "en",
    domain: "restaurant",
    startedAt: "2026-02-26T18:30:00-06:00",
    callerName: "Denise",
    transcript: `
A: thanks for calling osteria nove this is the host line
C: hey um can i get a table for tomorrow night for like six people
A: sure what time were you thinking
C: seven ish seven thirty #time
A: i have seven fifteen or eight
C: seven fifteen's fine oh wait hang on jeff are your parents coming too okay yeah sorry make it eight people not six #eight #parents
A: eight people at seven fifteen inside or on the heated patio
C: inside inside my mother in law's always freezing #inside #cold
A: any allergies in your party
C: my son's celiac so no gluten at all and uh somebody's off shellfish but that's just taste #celiac
A: we have gluten free pasta and i'll flag celiac for the kitchen special occasion
C: yeah it's my husband's fiftieth #fiftieth
A: lovely name and number please
C: denise and it's seven oh eight five five five oh one one eight #phone
A: thanks denise we'll text you in the afternoon to confirm
C: okay great but don't let him answer if he picks up it's a surprise #surprise
A: our lips are sealed
`,
    facts: [
      must("eight", "factual", "eight people|8 people|party of eight|party of 8|eight guests|8 guests"),
      must(
        "time",
        "factual|preference",
        "seven ish|seven fifteen|seven thirty|7:15|7:30|19:15|19:30|19:00|at seven|at 7|around seven|around 7",
      ),
      must("inside", "preference", "inside"),
      must("celiac", "factual|relationship|issue|preference", "celiac|coeliac|gluten"),
      must("fiftieth", "factual|relationship", "fiftieth|50"),
      must("phone", "factual", "7085550118|seven oh eight five five five oh one one eight"),
      must("surprise", "preference|factual", "surprise"),
      nice("cold", "relationship|preference|factual", "mother in law|freezing"),
      nice("parents", "relationship|factual", "parents"),
    ],
    allowed: ["shellfish", "table & tomorrow|february 27|2026-02-27"],
    rejected: ["six people|6 people|party of six|party of 6"],
  }),
  call({
    id: "tuning-train-refund",
    language: "en",
    domain: "travel",
    startedAt: "2026-12-09T22:10:00-06:00",
    timeZone: "America/New_York",
    transcript: `
A: Tidewater Rail customer relations.
C: Right, I want my money back, all of it.
A: I'm sorry to hear that. What happened?
C: What happened! The 5:52 to Norfolk got cancelled, the next one was cancelled, and I sat in that station for three and a half hours with a six-year-old and no heating. #cancelled #waited #child
A: That must have been awful. Do you have your ticket number?
C: It's on the app, and the app won't open, which is another thing. #app
A: I can find it with your e-mail.
C: I'm not giving you my e-mail so you can send me rubbish for the rest of my life. #rubbish
A: I understand. Then the last four digits of the card?
C: 4 0 7 2.
A: Found it. 84 dollars. I can refund that to the card or give you a 120 dollar voucher.
C: A voucher? To ride with you again? No. The card. #card
A: The card it is, within five working days.
C: I take that train every week, you know, my ex lives down there and we share the boy. #weekly #shared
A: I see. I've also filed your complaint about the heating, and you'll get an answer.
C: By post. To 19 Oyster Lane, Richmond. #post
A: By post. Good night.
`,
    facts: [
      must("cancelled", "issue", "cancelled|canceled"),
      must("waited", "issue|factual", "three and a half hours|3.5 hours|no heating"),
      must("app", "issue", "app"),
      must("card", "preference", "card|refund"),
      must("weekly", "factual", "every week|weekly"),
      must("post", "preference|factual", "19 oyster|by post|mail"),
      nice("child", "relationship|factual|issue", "six year old|6 year old|child"),
      nice("rubbish", "preference|emotion", "rubbish|e mail|email|junk"),
      nice("shared", "relationship", "ex lives|ex wife|ex husband|ex partner|share"),
    ],
    allowed: ["money back", "84", "voucher & not|no|does|reject|refus", "card & 4072"],
    rejected: ["phone|account|order|ticket number|booking & 4072", "voucher & wants the|prefers a"],
  }),
  call({
    id: "tuning-car-rental-license",
    language: "en",
    domain: "travel",
    startedAt: "2026-08-20T13:00:00-05:00",
    callerName: "Yusuf Demir",
    transcript: `
A: Roadrunner Rentals, Tampa airport.
C: Hello. I reserved a compact for Saturday, Yusuf Demir. But there are now five of us and a dog. #compact #five #dog
A: So something bigger. An SUV, or a minivan?
C: Which is cheaper?
A: The minivan, by about nine dollars a day.
C: Then the minivan. #minivan
A: Done. Automatic is all we have, is that all right? #automatic
C: It's all I can drive, so yes. #automatic
A: Who'll be driving?
C: Me and my cousin Selin. She's only twenty-three, is that a problem? #cousin
A: Under twenty-five there's a fee of 18 dollars a day.
C: Hmm. Then only me. #only
A: Only you. When does your flight get in?
C: Landing at 11:40 at night, with Skylark, if they're on time for once. #flight
A: We close at midnight. I'd put you down for a late key box, the code comes by text.
C: To my Turkish number? Texts never arrive there. WhatsApp works. #whatsapp
A: WhatsApp, then, to the number you booked with.
C: Exactly.
A: And do you need child seats?
C: One booster, for a boy of five. #booster
A: All added. Safe flight, Mr. Demir.
`,
    facts: [
      must("minivan", "preference|factual", "minivan"),
      must("five", "factual", "five of|5 of|five people|5 people|five persons|5 persons|five passengers|5 passengers"),
      must("automatic", "preference|factual", "automatic"),
      must("whatsapp", "preference|factual", "whatsapp"),
      must("booster", "factual|preference|relationship", "booster"),
      must("flight", "factual", "11:40|23:40|late"),
      nice("dog", "factual|relationship", "dog"),
      nice("cousin", "relationship|factual", "cousin|selin"),
      nice("only", "factual|preference", "only me|only driver|sole driver|only the person|drives alone|only them"),
      nice("compact", "factual|issue", "compact & saturday|reserv"),
    ],
    allowed: ["texts never arrive|text messages", "boy"],
    rejected: ["wants an SUV"],
  }),
  call({
    id: "tuning-bistro-complaint",
    language: "en",
    domain: "restaurant",
    startedAt: "2026-06-08T11:00:00-05:00",
    callerName: "Philippa Rooke",
    transcript: `
A: The Copper Hen, this is the assistant of Mr. Grant. He's in the kitchen, may I take a message?
C: You may. My name is Philippa Rooke. We had dinner at yours on Saturday, four of us, and I want him to hear it from me rather than read it on the internet. #saturday
A: Please go ahead.
C: The food was marvellous, as it always is. But the young man who served us rolled his eyes at my mother because she asked him to repeat the specials. She's eighty-eight and deaf in one ear. #waiter #mother
A: I'm truly sorry.
C: She was close to tears. She wouldn't have the pudding. #tears
A: I'll make sure Mr. Grant hears this today.
C: We've come every month since you opened. I don't want a free meal, I want him to speak to that boy. #monthly #speak
A: Understood. May he call you?
C: Between ten and noon, never in the evening. He has the number. #between
A: He'll call you tomorrow morning, he has my word for it.
C: Thank you. And tell him the lamb was the best I've had. #lamb
`,
    facts: [
      must("waiter", "issue", "rolled his eyes|waiter|young man|served|rude"),
      must("mother", "relationship|factual", "mother & eighty eight|88|deaf"),
      must("monthly", "relationship|factual", "every month|monthly"),
      must("speak", "preference|issue", "free meal|speak to"),
      must("between", "preference", "between ten and noon|10|evening"),
      nice("tears", "emotion|relationship|issue", "tears|pudding"),
      nice("lamb", "preference|factual|emotion", "lamb"),
      nice("saturday", "factual|issue", "saturday|june 6|2026-06-06|dinner"),
    ],
    allowed: ["marvellous|marvelous", "internet"],
    rejected: ["=rather than read it on the internet"],
  }),
];
