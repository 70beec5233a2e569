import { call, must, nice } from "../gold.ts";

/** Software for companies, telecom and electronics, in English. */
export const englishTechnologyCalls = [
  call({
    id: "tuning-software-seats",
    language: "en",
    domain: "support",
    startedAt: "2026-02-10T10:05:00-06:00",
    agentName: "Plans desk",
    callerName: "Priya Raman",
    transcript: `
A: Thanks for calling Ledgerly, this is the plans desk. Who am I speaking with?
C: Hi there, Priya Raman. I look after IT for a small architecture practice. #job
A: Nice to meet you, Priya. How can I help?
C: So we're on the Team plan, and we've gone from nine people to fourteen since Christmas, and I think we've simply run out of seats. #plan #people
A: Team goes up to ten, that's right. Business would take you to twenty-five at 22 dollars a seat.
C: Mm. Our ceiling is about two hundred and fifty a month, all in. #budget
A: At fourteen seats it's 308.
C: Yeah, that's over. To be fair, Paperstack quoted us sixteen a seat last week. #competitor
A: I could ask for a discount if you pay by the year.
C: Yearly is fine, actually, our accountant prefers it. #yearly
A: Then I'll have someone send you a quote. Which address?
C: accounts at raman dash field dot example. No, hold on, that goes to the whole office. Use priya at raman dash field dot example. #email
A: priya@raman-field.example. And would a call be better?
C: No, in writing please. I'm on building sites half the week. #writing
A: You'll have it by Thursday. Does single sign-on matter to you?
C: Not in the slightest.
A: Great, thanks, Priya.
`,
    facts: [
      must("job", "factual|relationship", "architect|looks after IT|look after IT|IT for"),
      must("plan", "factual", "team plan|=team"),
      must("people", "factual", "fourteen|14"),
      must("budget", "factual|preference", "two hundred and fifty|250"),
      must("competitor", "factual", "paperstack"),
      must("email", "factual", "priya@raman-field.example|priya at raman dash field"),
      must("writing", "preference", "in writing|writing|by email|e-mail"),
      nice("yearly", "preference|factual", "year|annual"),
    ],
    allowed: [
      "building site",
      "single sign|SSO",
      "quote & thursday|2026-02-12",
      "seats & run out|ran out",
      "accountant",
    ],
    rejected: ["accounts@raman-field.example", "accounts at raman", "308"],
  }),
  call({
    id: "tuning-telecom-router-asr",
    language: "en",
    domain: "telecom",
    startedAt: "2026-04-08T19:40:00-05:00",
    callerName: "Terrence",
    transcript: `
A: hi you've reached fernwave home internet how can i help
C: yeah hi uh this is terrence um so the wifi keeps dropping every evening like around eight #dropping
A: sorry to hear that terrence can i get the account number or the phone number on the account
C: it's six one two five five five oh one three seven #phone
A: thanks and is it all devices or just one
C: all of em the tv my phone my wife's laptop she works from home so it's kind of a big deal #wife
A: okay have you restarted the router
C: yeah i did that like four times it comes back and then it goes again in ten minutes #restarted
A: where is the router in the house
C: basement next to the furnace #basement
A: that could be it i can send you a wireless extender at no cost or book a technician
C: uh i'd rather have somebody come out honestly i'm not good with that stuff #technician
A: sure i have friday morning or monday afternoon
C: monday #monday
A: monday the thirteenth between one and four
C: yep that's good
A: anything the technician should know
C: there's a dog but she's friendly just ring the side door the front bell's dead #dog #door
A: got it have a good night
`,
    facts: [
      must("dropping", "issue", "wifi|wi fi|internet & drop|keeps dropping|eight|evening"),
      must("phone", "factual", "6125550137|six one two five five five oh one three seven"),
      must("technician", "preference|factual", "technician|somebody come|someone come|come out"),
      must("monday", "factual|preference", "monday|april 13|2026-04-13"),
      must("door", "factual|preference|issue", "side door|front bell|doorbell"),
      must("wife", "relationship|factual", "wife"),
      nice("dog", "factual|relationship", "dog"),
      nice("basement", "factual", "basement|furnace"),
      nice("restarted", "issue|factual", "four times|4 times|restart"),
    ],
    allowed: ["not good with", "all devices|all of|tv & phone"],
  }),
  call({
    id: "tuning-headphones-swap",
    language: "en",
    domain: "retail",
    startedAt: "2026-06-02T13:15:00-05:00",
    callerName: "Odile Marchetti",
    transcript: `
A: Soundbarn, good afternoon.
C: Afternoon. I got the wrong headphones. Again.
A: Oh dear. What did you order?
C: The over-ear ones. Not the blue, the grey. You've sent me blue twice now. #grey #twice
A: I'm sorry about that. Order number?
C: Er... S B, then 7 7 0, then 1 3. #order
A: SB77013. And that's for Ms. Marchetti?
C: Odile Marchetti, yes.
A: I can send the grey pair today, or refund you, whichever you like.
C: A refund? No no. They're for my husband's birthday, that's the nineteenth, I want the headphones. #birthday
A: Of course. Same address, Linden Court?
C: No — we don't live there any more. We moved in April. It's 5 Pollard Mews now. #address #moved
A: Five Pollard Mews. Changed. A courier will take the blue ones back.
C: He'd better not come before nine, I do the school run. #nine
A: After nine. Noted.
C: You know, I've bought from you for ten years and this is the first time I've been properly cross. #ten #cross
A: I do understand. I've added a ten-pound voucher.
C: Well. Thank you. That's decent of you.
`,
    facts: [
      must("grey", "factual|issue|preference", "grey|gray"),
      must("twice", "issue", "twice|two times|wrong|again"),
      must("order", "factual", "SB77013|S B then 7 7 0 then 1 3"),
      must("birthday", "factual|relationship", "husband & birthday|nineteenth|19"),
      must("address", "factual", "5 pollard mews|five pollard"),
      must("nine", "preference|factual", "before nine|after nine|before 9|after 9|09:00|9:00|school run"),
      must("cross", "emotion|issue", "cross|angry|annoyed|upset|frustrat"),
      nice("moved", "factual", "moved & april"),
      nice("ten", "relationship|factual", "ten years|10 years"),
    ],
    allowed: ["voucher", "asked for|wants & headphones", "refund & not|does|no"],
  }),
  call({
    id: "tuning-software-leaving",
    language: "en",
    domain: "support",
    startedAt: "2026-09-14T15:30:00-05:00",
    callerName: "Gareth Pugh",
    transcript: `
A: Rosterly customer care, you're speaking to Nia. What can I do for you?
C: I'd like to close our account, please, at the end of the month. #close
A: I'm sorry to see you go. May I ask who's calling and why?
C: Gareth Pugh, Pugh and Daughters, the bakery. It's nothing you did wrong, really. Well. It's two things. Half my bakers don't have smartphones, so they never see the shifts, and then the price went up by a third in June without anyone telling us. #bakery #phones #price
A: That's fair feedback. Could I offer you the old price for six months?
C: No. We've already signed with ShiftBird, they print a weekly sheet. #shiftbird
A: I see. Will you need your data?
C: Yes, the timesheets for the last three years, as spreadsheets. Not PDF. The tax office wants them in a table. #timesheets
A: I'll have that export made for you. It takes two working days.
C: And no phone calls afterwards trying to win me back. An e-mail, fine. #calls
A: Understood. The e-mail we have is gareth@pughbakery.example? #email
C: That's right. #email
A: Then you'll have a link there by Wednesday evening.
C: Good. And the last invoice, will that be pro rata?
A: It will.
C: Lovely, ta.
`,
    facts: [
      must("close", "factual|issue|preference", "close|cancel|leav|end of the month|2026-09-30|september 30"),
      must("bakery", "factual|relationship", "bakery|pugh and daughters"),
      must("phones", "issue|factual", "smartphone"),
      must("price", "issue|factual|emotion", "price & third|went up|june"),
      must("shiftbird", "factual|preference", "shiftbird"),
      must("timesheets", "preference|factual|issue", "timesheet|spreadsheet"),
      must("calls", "preference", "call|e mail|email & no|not|fine|prefer"),
      must("email", "factual", "gareth@pughbakery.example"),
    ],
    allowed: ["weekly sheet", "tax office", "pro rata|invoice", "not pdf"],
    rejected: ["old price"],
  }),
  call({
    id: "tuning-printer-fragments",
    language: "en",
    domain: "support",
    startedAt: "2026-03-19T08:50:00-05:00",
    transcript: `
A: Inkwell support, good morning.
C: Morning. Printer. It's, um... streaks.
A: Streaks on the page? #streaks
C: Down the left side. Every page. #streaks
A: Which model do you have?
C: The... hang on. Turning it round. Eleven-forty. J 1140. #model
A: J1140. And which cartridges, ours or another brand?
C: Others. Cheap ones. I know, I know. #cheap
A: No judgement. When did it start?
C: Last Tuesday. After I changed the black. #tuesday
A: Could you run a head cleaning from the menu? #cleaned
C: Did. Twice. Nothing. #cleaned
A: Then it's probably the print head. It's in warranty until August. Repair or replacement?
C: Replacement. I do wedding invitations, can't be without. #replacement #wedding
A: We'd ship it to?
C: The shop. 212 Calder Street. Not home. #shop
A: And a mobile for the driver?
C: 555 0184. Area code four one four. #mobile
A: 414-555-0184. It leaves today.
C: Brilliant. Bye.
`,
    facts: [
      must("streaks", "issue", "streak"),
      must("model", "factual", "J1140|1140"),
      must("replacement", "preference|factual|issue", "replace"),
      must("wedding", "factual", "wedding|invitations"),
      must("shop", "factual|preference", "212 calder"),
      must("mobile", "factual", "4145550184|555 0184"),
      nice("cheap", "factual", "cheap|other brand|others|another brand"),
      nice("tuesday", "issue|factual", "tuesday|2026-03-10|2026-03-17|march 17|march 10|black"),
      nice("cleaned", "issue|factual", "head clean|clean & twice|twice"),
    ],
    allowed: [],
    rejected: ["=nothing"],
  }),
  call({
    id: "tuning-phone-upgrade",
    language: "en",
    domain: "telecom",
    startedAt: "2026-11-03T12:00:00-06:00",
    callerName: "Luis Arroyo",
    transcript: `
A: Bluefin Mobile, how may I help you today?
C: Good afternoon. My contract is up next month and I'm thinking about what to do. #contract
A: Happy to go through it. Your name and mobile number?
C: Luis Arroyo. A-R-R-O-Y-O. 310 555 0166. #number
A: Thanks, Mr. Arroyo. Will you want a new phone with it?
C: No, mine's only a year old, I'd keep it. Just the SIM. #keep
A: Then there's five gigabytes for twelve dollars, twenty for eighteen, or unlimited for thirty.
C: The middle one. I never go over ten. #twenty
A: Twenty gigabytes. Do you travel abroad at all?
C: Every other month. My parents are in Guadalajara, and my dad's not well, so I fly down a lot. #parents #dad
A: Mexico is included in that plan.
C: Oh, that's good. With your competitor it's five bucks a day. #competitor
A: Shall I switch you over on December first?
C: Let me talk to my wife first, she's on the same bill. I'll call you back by Friday. #friday
A: Of course. I'll keep the offer open until the tenth.
C: Thanks a lot. What's the weather like over there, by the way? It's pouring here.
A: Dry for once. Bye, Mr. Arroyo.
`,
    facts: [
      must("contract", "factual|issue", "contract & next month|december|2026-12|up|end|expire"),
      must("number", "factual", "3105550166"),
      must("keep", "preference|factual", "sim|keep"),
      must("twenty", "preference|factual", "twenty|20|middle"),
      must("parents", "relationship|factual", "guadalajara"),
      must("friday", "factual|issue", "friday|november 6|2026-11-06|talk to|wife"),
      nice("dad", "relationship|factual|emotion", "dad|father"),
      nice("competitor", "factual", "competitor|five bucks|5 bucks|5 dollars|five dollars"),
    ],
    allowed: ["year old", "go over ten|over 10", "every other month|flies|travel", "same bill"],
    rejected: ["weather", "pouring|rain"],
  }),
];
