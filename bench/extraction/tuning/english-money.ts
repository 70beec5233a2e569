import { call, must, nice } from "../gold.ts";

/** Banks, insurance, energy bills and public offices, in English. */
export const englishMoneyCalls = [
  call({
    id: "tuning-bank-card-lost",
    language: "en",
    domain: "bank",
    startedAt: "2026-07-04T23:05:00-05:00",
    callerName: "Imogen Sharpe",
    transcript: `
A: Harbor Savings, lost and stolen cards. Is this an emergency?
C: Yes, well, my wallet's gone. I think on the bus, the number twelve. #wallet
A: I'll block the card first. Your full name?
C: Imogen Sharpe, Sharpe with an E.
A: And the postcode for security?
C: 5 5 8 0 2.
A: Thank you. The debit card ending 7731 is blocked. Was there a credit card in it as well?
C: No, that one's at home, leave it alone. Only the debit card. #debit
A: Only the debit card. I see a purchase of 46 dollars at a gas station at 9:40 tonight. Was that you?
C: I don't even have a car! #fraud #car
A: Then I'll dispute it. A new card takes five days.
C: Five days... I'm flying to Toronto on Tuesday. #toronto
A: We can have one for you at a branch on Monday. Which branch?
C: The one on Superior Street. #branch
A: Superior Street, Monday, after ten.
C: Could somebody ring me when it's there? Not this phone, it's my flatmate's. My work number's 218 555 0178. #work
A: We'll call 218-555-0178.
C: Thank God. I was panicking a bit. #panic
`,
    facts: [
      must("wallet", "issue", "wallet"),
      must("fraud", "issue|factual", "gas station|46|car"),
      must("toronto", "factual", "toronto"),
      must("branch", "preference|factual", "superior street"),
      must("work", "factual|preference", "2185550178"),
      nice("debit", "issue|factual|preference", "debit"),
      nice("car", "factual", "have a car|no car|own a car"),
      nice("panic", "emotion", "panic"),
    ],
    allowed: ["flatmate", "number twelve|bus", "55802", "credit card & home"],
    rejected: ["7731 & phone|account|order"],
  }),
  call({
    id: "tuning-insurance-claim-rambling",
    language: "en",
    domain: "insurance",
    startedAt: "2026-02-17T09:30:00-06:00",
    callerName: "Bev Thornton",
    transcript: `
A: Prairie Mutual claims, good morning. What happened?
C: Well, where do I start, it was Sunday, and my grandson was over because his mom works weekends, and he wanted pancakes, so I'm at the stove, and I hear this noise like a truck, and it's the ceiling in the back bedroom, the whole thing came down, from the ice, they say, the water got in under the shingles. #ceiling #grandson #ice
A: Goodness. Was anybody hurt?
C: No, thank the Lord, nobody was in there. The bed's ruined. And the sewing machine, that was my mother's. #sewing
A: I'm so sorry. May I have the policy number?
C: PM, dash, 6 6 1, 2 0 8. #policy
A: PM-661208, Beverly Thornton?
C: Bev. Nobody calls me Beverly. #bev
A: Bev it is. Have you had anyone out to look at it?
C: A roofer, Nils Roofing, they put a tarp on it yesterday. Four hundred and eighty dollars for a tarp! #roofer
A: Keep that bill, we cover emergency repairs. When can our adjuster come?
C: Any day but Friday. Friday's my dialysis. #dialysis
A: Thursday at two?
C: Thursday at two is fine. #thursday
A: He'll ring before. And please take photos.
C: My daughter did, on her phone, she'll send them. #photos
A: Perfect. Take care, Bev.
`,
    facts: [
      must("ceiling", "issue", "ceiling"),
      must("policy", "factual", "661208"),
      must("dialysis", "factual|preference|issue", "dialysis|friday"),
      must("thursday", "factual|preference", "thursday|february 19|2026-02-19"),
      must("roofer", "factual|issue", "tarp|nils|four hundred and eighty|480"),
      must("sewing", "issue|factual|relationship", "sewing|bed"),
      must("bev", "preference|factual", "bev|beverly"),
      nice("grandson", "relationship", "grandson"),
      nice("ice", "issue|factual", "ice|shingles"),
      nice("photos", "factual|relationship", "photo|daughter"),
    ],
    allowed: ["pancake"],
    rejected: ["mother & works weekends", "lord"],
  }),
  call({
    id: "tuning-mortgage-plans",
    language: "en",
    domain: "bank",
    startedAt: "2026-09-09T12:45:00-05:00",
    callerName: "Renata Vogel",
    transcript: `
A: Lakehead Credit Union, home loans. Are you buying or refinancing?
C: Buying. Hopefully! My partner and I want to buy our first place next spring. #buying #partner
A: Exciting. What price range are you thinking of?
C: Three hundred, three twenty at the very most. #range
A: And how much would you put down?
C: We've saved forty-five thousand so far. #saved
A: That's a good start. What do you two do?
C: I'm a dental hygienist, full-time. He's self-employed, he builds cabinets, so his income goes up and down. #job #cabinets
A: For him we'd need two years of tax returns. Fixed or adjustable rate?
C: Fixed. I want to sleep at night. #fixed
A: Very sensible. Any other debts?
C: Just my student loan, eleven thousand left. #student
A: Okay. I can book you a meeting with Paul. In person or by video?
C: In person. I like to see who I'm dealing with. Saturdays, if you have them. #person #saturday
A: Saturday the nineteenth at 10?
C: Yes, great. Renata Vogel. And he's Tom.
A: Thanks, Renata. Bring the pay slips.
C: I'll bring them. How long does the meeting take? #slips
A: About an hour.
`,
    facts: [
      must("buying", "factual|preference", "first place|first home|buy"),
      must("range", "factual|preference", "three hundred|300|three twenty|320"),
      must("saved", "factual", "forty five thousand|45000|45k"),
      must("job", "factual", "hygienist"),
      must("fixed", "preference", "fixed"),
      must("student", "factual|issue", "student loan"),
      must("person", "preference", "in person"),
      must("saturday", "preference|factual", "saturday|2026-09-19|september 19"),
      nice("cabinets", "relationship|factual", "cabinet|self employed"),
      nice("partner", "relationship", "partner"),
      nice("slips", "factual|issue", "pay slips|bring"),
    ],
    allowed: ["sleep at night", "tom", "dealing with"],
    rejected: ["wants adjustable|prefers adjustable|chose adjustable", "an hour"],
  }),
  call({
    id: "tuning-electricity-reading",
    language: "en",
    domain: "utilities",
    startedAt: "2026-10-30T14:05:00-05:00",
    transcript: `
A: Welcome to Northwind Energy. Please say your customer number.
C: Four zero zero, nine one eight, three. #customer
A: I have 400 918 3. Is that correct?
C: Yes that's right. #customer
A: What would you like to do?
C: Give you the meter. And ask why I'm paying double. #double
A: What's the reading, please?
C: Two eight one oh six. #reading
A: 28106. Your last one was estimated, at 27900. That explains part of it. Has anything changed at your home?
C: Well, yes, we've had the heat pump since August. #pump
A: Heat pumps have a tariff of their own. It would save you about 300 a year.
C: Would've been nice if somebody'd told me. Go on then, switch me. #switch
A: It starts on December first. Paper bill or by e-mail?
C: Paper. I file everything. #paper
A: And would you like to spread payments over the year?
C: No. I pay quarterly, always have. #quarterly
A: Quarterly. Your change is booked. Goodbye.
`,
    facts: [
      must("customer", "factual", "4009183|four zero zero nine one eight three"),
      must("reading", "factual", "28106|two eight one oh six"),
      must("double", "issue", "double|twice"),
      must("pump", "factual", "heat pump"),
      must("paper", "preference", "paper"),
      must("quarterly", "preference|factual", "quarter"),
      nice("switch", "factual|preference", "switch|tariff"),
    ],
    allowed: ["told", "files everything"],
    rejected: ["27900", "phone & 4009183", "save & 300"],
  }),
  call({
    id: "tuning-city-hall-permit",
    language: "en",
    domain: "public office",
    startedAt: "2026-05-05T08:35:00-05:00",
    callerName: "Ray Lindqvist",
    transcript: `
A: City of Ashford, permits and licenses.
C: Ray Lindqvist, good morning. I applied for a fence permit seven weeks ago and haven't heard a thing. #permit #weeks
A: Do you have the file number?
C: F as in Frank, 26, dash, 318. #file
A: F26-318. It says a drawing is missing.
C: Missing? I handed it in myself, at the counter, to a lady with red glasses. #drawing
A: I believe you. It isn't in the file, I'm afraid.
C: That's ridiculous. I've got the contractor booked for the eighteenth. #contractor #ridiculous
A: If you send it today, I'll walk it over to the inspector myself and phone you tomorrow with the answer.
C: Okay. I appreciate that. It's a cedar fence, by the way, not vinyl like it says on your letter, and it's six feet. #cedar
A: Cedar, six feet. I'll correct that. What's the number to reach you?
C: Cell's best, 218-555-0102. I'm on a forklift till three, so after that. #cell #after
A: After three. And where's the fence going?
C: Along the alley, at 77 Orchard. The neighbor's dogs keep digging up my tomatoes. #orchard #dogs
A: Got it. Thanks for your patience, Mr. Lindqvist.
`,
    facts: [
      must("permit", "issue|factual", "fence permit|permit"),
      must("file", "factual", "F26-318|F as in frank"),
      must("drawing", "issue|factual", "drawing|handed"),
      must("cedar", "factual|issue", "cedar"),
      must("cell", "factual|preference", "2185550102"),
      must("after", "preference|factual", "after three|after 3|till three|until three|15:00|after 15|forklift"),
      must("contractor", "factual|issue", "contractor|eighteenth|may 18|2026-05-18"),
      nice("weeks", "issue|factual", "seven weeks|7 weeks"),
      nice("orchard", "factual", "77 orchard"),
      nice("dogs", "issue|factual|relationship", "dogs|tomato"),
      nice("ridiculous", "emotion|issue", "ridiculous|annoyed|frustrat|angry|upset"),
    ],
    allowed: ["six feet|6 feet", "red glasses"],
    rejected: ["vinyl fence", "wants & vinyl"],
  }),
  call({
    id: "tuning-payroll-insurance-switch",
    language: "en",
    domain: "insurance",
    startedAt: "2026-11-12T10:15:00-06:00",
    callerName: "Marisol Quintana",
    transcript: `
A: Prairie Mutual, auto quotes. I'm a virtual assistant and this call may be recorded. How can I help?
C: hi i wanna see if you're cheaper than what i have
A: Happy to check. Who insures you now?
C: statewide and they want a hundred and ninety a month now cause of one ticket #statewide #ticket
A: I understand. What's the car?
C: it's a 2019 mazda cx five #car
A: And roughly how many miles a year?
C: not a lot like six thousand i take the train to work #miles #train
A: Is anyone else going to drive it?
C: my son when he gets his license in march he's fifteen now #son
A: Any accidents in five years?
C: no just the ticket eighty in a sixty five
A: Based on that, it'd be 141 a month with a 500 dollar deductible, or 122 with a thousand.
C: i'd take the five hundred i don't have a thousand lying around #deductible
A: The five-hundred one. Shall I start the policy today?
C: no my old one runs till the end of the year so january first #january
A: January first. What name should be on it?
C: marisol quintana q u i n t a n a
A: And where do I send it?
C: text me i never check my email nine five two five five five oh one five five #text #phone
A: I'll text it to 952-555-0155. Thank you, Marisol.
`,
    facts: [
      must("statewide", "factual|issue", "statewide|hundred and ninety|190"),
      must("car", "factual", "mazda"),
      must("son", "relationship|factual", "son"),
      must("deductible", "preference|factual", "five hundred|500"),
      must("january", "factual|preference", "january|end of the year|2027-01-01|2026-12-31"),
      must("text", "preference", "text|email|e mail"),
      must("phone", "factual", "9525550155|nine five two five five five oh one five five"),
      nice("miles", "factual", "six thousand|6000"),
      nice("train", "factual", "train"),
      nice("ticket", "factual|issue", "ticket|eighty in a"),
    ],
    allowed: ["cheaper", "thousand lying", "accident"],
  }),
];
