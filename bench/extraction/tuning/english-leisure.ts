import { call, must, nice } from "../gold.ts";

/** Courses, schools, gyms, charities and subscriptions, in English. */
export const englishLeisureCalls = [
  call({
    id: "tuning-language-course",
    language: "en",
    domain: "education",
    startedAt: "2026-08-24T18:15:00-05:00",
    callerName: "Hana Novotna",
    transcript: `
A: Good evening, Tandem Language School. Which language are you interested in?
C: Italian. I did two years of it at university, but that's fifteen years ago. #italian #university
A: So you're not a beginner, but rusty?
C: Very rusty!
A: And what do you want it for?
C: My boyfriend's family is in Bologna, and we're getting married there next September. I don't want to just nod. #wedding #boyfriend
A: Congratulations! Do you prefer a group or one-to-one?
C: Group, but a small one. I clam up in front of twenty people. #group
A: Our groups have six people at most. Evenings or weekends?
C: Evenings. Not Tuesdays, I've got choir. #evenings #choir
A: There's a B1 group on Wednesdays at 7, online or on site.
C: On site. I stare at a screen all day, I'm an illustrator. #site #illustrator
A: On site, Wednesdays at seven. You can try a lesson for free next week.
C: Next week I'm away, could I come the week after? #away
A: September ninth. Under which name?
C: Hana Novotna. N-O-V-O-T-N-A.
A: See you on the ninth, Hana. In bocca al lupo!
C: Crepi!
`,
    facts: [
      must("italian", "factual|preference", "italian"),
      must("wedding", "factual|relationship", "married|wedding|marry"),
      must("group", "preference", "small|group"),
      must("choir", "factual|preference", "choir|tuesday"),
      must("illustrator", "factual", "illustrator"),
      must("site", "preference", "on site|in person"),
      must("evenings", "preference", "evening"),
      nice("university", "factual", "two years|2 years|university"),
      nice("boyfriend", "relationship", "bologna|boyfriend"),
      nice("away", "factual", "away|2026-09-09|september 9|september ninth|week after"),
    ],
    allowed: ["rusty", "nod", "screen all day", "wednesday"],
    rejected: ["crepi", "free"],
  }),
  call({
    id: "tuning-school-absence",
    language: "en",
    domain: "education",
    startedAt: "2026-11-17T07:40:00-06:00",
    callerName: "Kojo Osei",
    transcript: `
A: Willow Creek Elementary, attendance line. Please tell me the child's name and class.
C: Ama Osei, 3B. She's got chickenpox. #ama #chickenpox
A: I'm sorry to hear that. Is this her father?
C: Yes, Kojo Osei.
A: Since when has she had the spots?
C: Since last night. Covered in them. She'll be out till, well, doctor says next Monday. #monday
A: I'll mark her absent until Monday. Does she have brothers or sisters here?
C: Kofi, first grade, 1A. He's already had it, so he's coming in. #kofi
A: Good. Will she need homework sent?
C: Yes please. Through the app, not in Kofi's bag, he loses everything. #homework
A: Ha. Through the app. And who picks up Kofi this week?
C: My sister will. Not my wife, she's abroad until the first. The sister's called Efua. #efua #abroad
A: Efua Osei?
C: Efua Mensah. She's on the list already. #efua
A: She is. And the trip to the aquarium on Thursday is paid, but Ama can't go, of course. I'll ask for a refund.
C: Appreciate it.
`,
    facts: [
      must("ama", "relationship|factual", "ama|daughter"),
      must("chickenpox", "issue|factual", "chickenpox|chicken pox"),
      must("kofi", "relationship|factual", "kofi"),
      must("homework", "preference", "app|homework"),
      must("efua", "relationship|factual", "efua|sister"),
      nice("monday", "factual|issue", "monday|november 23|2026-11-23"),
      nice("abroad", "relationship|factual", "abroad"),
    ],
    allowed: ["loses everything", "spots", "last night"],
    rejected: ["efua osei"],
  }),
  call({
    id: "tuning-gym-pause-asr",
    language: "en",
    domain: "fitness",
    startedAt: "2026-01-07T12:20:00-06:00",
    callerName: "Marcus",
    transcript: `
A: ironworks gym what can i do for you
C: hey what's up so i need to like freeze my membership for a bit #freeze
A: sure can i ask the reason
C: i tore my acl playing basketball surgery's on the twentieth #acl #surgery
A: oh man sorry how long do you need
C: doc says four months maybe five let's do five #five
A: ok five months from february first that'd be no charge with a doctor's note #five
C: cool i'll email you the note tonight #note
A: great what's your member number
C: i don't know it's marcus my key tag says five five two oh #tag
A: five five two zero marcus got it
C: yep that's me
A: do you want to keep your locker that's ten a month #locker
C: nah i never used it anyway cancel that #locker
A: done and do you want to come back with a trainer we have a rehab program
C: maybe with a woman trainer though the last guy was way too drill sergeant for me #trainer
A: ok i'll put a note for may get well soon
C: thanks man
`,
    facts: [
      must("freeze", "factual|issue|preference", "freez|frozen|pause|membership"),
      must("acl", "issue|factual", "acl"),
      must("surgery", "factual|issue", "surgery"),
      must("five", "factual|preference", "five months|5 months"),
      must("tag", "factual", "5520|five five two oh"),
      must("trainer", "preference", "trainer|woman|female|drill"),
      must("locker", "preference|factual", "locker"),
      nice("note", "factual|issue", "note"),
    ],
    allowed: ["basketball"],
    rejected: ["5520 & phone"],
  }),
  call({
    id: "tuning-charity-monthly",
    language: "en",
    domain: "charity",
    startedAt: "2026-03-25T15:35:00-05:00",
    callerName: "Edith Marlow",
    transcript: `
A: River Trust supporter line, thank you for calling.
C: Oh, good afternoon. It's about my monthly gift. I give you fifteen pounds. #gift
A: That's wonderful, thank you. What would you like to do?
C: I need to bring it down to five, I'm afraid. I retired at Christmas and the heating's eating me alive. #five #retired
A: Every pound helps. It'll be five from April. May I have your name?
C: Mrs. Edith Marlow.
A: Thank you, Mrs. Marlow. Would you like to hear about leaving a gift in your will? #will
C: No, dear, I would not. Please don't ask me that again, a young man rang me about it the week my husband died. #will #husband
A: I am so very sorry. I'll note that no one is to raise it with you.
C: Thank you. I do love the newsletter. Only the print's so small. #newsletter #print
A: We have a large-print edition. #large
C: Have you? I'd like that very much. #large
A: I'll change it now. And may I ask what made you support us?
C: My father was a lock-keeper. I grew up on the canal. #canal
A: What a thing to remember. Thank you for everything.
C: And I could do some volunteering, now I've the time. Envelopes, that sort of thing. Nothing with computers. #volunteer
A: I'll ask the local group to write to you.
`,
    facts: [
      must(
        "five",
        "factual|preference",
        "to five|to 5|five pounds|5 pounds|gives five|gives 5|five a month|5 a month|five per|5 per",
      ),
      must("retired", "factual", "retire"),
      must(
        "will",
        "preference|issue",
        "gift in|in your will|in her will|in their will|in the will|in a will|legacy|bequest",
      ),
      must("large", "preference", "large"),
      must("volunteer", "preference|factual", "volunteer|envelope"),
      must("husband", "relationship|emotion|factual", "husband"),
      nice("canal", "factual|relationship", "canal|lock keeper"),
      nice("newsletter", "preference", "newsletter"),
      nice("gift", "factual|relationship", "fifteen|15|monthly"),
      nice("print", "issue|preference", "print"),
    ],
    allowed: ["heating", "computers"],
    rejected: ["wants|plans|would like & leave a gift|leaving a gift|legacy"],
  }),
  call({
    id: "tuning-coffee-subscription",
    language: "en",
    domain: "retail",
    startedAt: "2026-09-30T11:55:00-05:00",
    callerName: "Ben Achterberg",
    transcript: `
A: Moonroast Coffee Club. How's the coffee?
C: Good, mostly. The dark one, great. The last one, the fruity Ethiopian thing, tasted like vinegar to us. #dark #ethiopian
A: Noted, no fruity ones. Under what name is the subscription?
C: Ben Achterberg.
A: Hi Ben. You get two bags every two weeks, whole bean.
C: Right. That's too much, we've got a mountain of it. Make it one. #one
A: One bag every two weeks. Whole bean still?
C: Ground, for a French press. The grinder died. #ground
A: Ground for French press. Anything else to change?
C: Delivery day. It comes on a Friday, when we're at the cabin, and sits in the rain. Could you do Tuesday? #tuesday #cabin
A: I can set that from mid-October. I'd also suggest our Christmas tin.
C: We don't do Christmas, thanks. But a decaf to try would be nice, my wife's expecting and has given up caffeine. #decaf #wife
A: Congratulations! I'll slip a decaf sample in.
C: Cheers. She'll be thrilled.
`,
    facts: [
      must("dark", "preference", "dark"),
      must("ethiopian", "preference|issue", "ethiopian|fruity|vinegar"),
      must("one", "preference|factual", "make it one|one bag|1 bag|only one|just one|too much|to one"),
      must("ground", "preference|factual", "ground|french press|grinder"),
      must("tuesday", "preference|factual", "tuesday"),
      must("wife", "relationship|factual", "wife|expecting|pregnan"),
      nice("decaf", "preference", "decaf"),
      nice("cabin", "factual|issue", "cabin|friday"),
    ],
    allowed: ["mountain", "christmas"],
    rejected: ["thrilled"],
  }),
  call({
    id: "tuning-library-reserve",
    language: "en",
    domain: "public office",
    startedAt: "2026-02-04T16:50:00-06:00",
    callerName: "Soledad Pike",
    transcript: `
A: Ashford Public Library, ask-a-librarian.
C: Hello, yes, Soledad Pike here, I wanted to renew three books, but the site says no. #renew
A: May I have the card number?
C: 2 9 0 0, 1 1 7. #card
A: 2900117. One is reserved by another reader, the gardening one. The other two I can extend to March fourth.
C: Oh, but the gardening one's the only one I need! Then take the other two off, I've finished them. #gardening
A: All right. I could reserve the next copy for you.
C: Please. At the Eastgate branch, though, not downtown, I come by bike. #eastgate #bike
A: Eastgate. How shall we tell you?
C: By post card? No, I'm joking. E-mail. sol.pike@paperbird.example. #email
A: Done, Ms. Pike. Are you still in the reading circle?
C: I left in the autumn. It was always wine and never the book. Is there one that does crime novels? #circle #crime
A: First Mondays, at Eastgate.
C: Put me down for that. Soledad, not Sol, on the list. #list
A: Soledad it is.
`,
    facts: [
      must("card", "factual", "2900117"),
      must("gardening", "factual|preference|issue", "gardening"),
      must("eastgate", "preference", "eastgate"),
      must("email", "factual", "sol.pike@paperbird.example"),
      must("crime", "preference", "crime"),
      nice("circle", "factual|relationship", "wine|autumn|left"),
      nice("bike", "factual", "bike|bicycle|cycl"),
      nice("renew", "issue|factual", "renew"),
      nice("list", "preference", "soledad"),
    ],
    allowed: ["finished"],
    rejected: ["post card", "2900117 & phone"],
  }),
];
