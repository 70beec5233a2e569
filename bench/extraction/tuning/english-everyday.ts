import { call, must, nice } from "../gold.ts";

/** Appointments, subscriptions and errands in everyday speech, in English. */
export const englishEverydayCalls = [
  call({
    id: "tuning-everyday-hearing-aids",
    language: "en",
    domain: "clinic",
    startedAt: "2026-03-17T10:10:00-05:00",
    callerName: "Frank Delaney",
    transcript: `
A: Clearly Hearing Centre, this is Alma, how can I help you today?
C: Slower, please, love. I've only the one good ear, the left. #slower #ear
A: Of course. How can I help?
C: That's better. It's the right hearing aid, it whistles. Whistles like a kettle whenever I chew. #whistles
A: I see. May I have your name?
C: Delaney. Frank.
A: Thank you, Mr. Delaney. When did we fit it?
C: You didn't, I got it in Cork, before I came over to be near my daughter. Two years, maybe. #cork #daughter
A: That's fine, we look after all makes. Do you know the make?
C: It's the... ah, it has a little bird on it. Starling. #starling
A: I know that one. Shall we say Tuesday or Wednesday?
C: Is it Wednesday the pensioners go free on the bus? Wednesday, then. #wednesday
A: Wednesday the twenty-fifth at eleven. Do you need any help getting in?
C: I don't. But I'll have my daughter with me, she does the remembering. Maeve. #maeve
A: Maeve is welcome. I'll send a card to remind you.
C: Do. The phone's no use to me. #post
`,
    facts: [
      must("slower", "preference", "slow"),
      must("ear", "factual|issue", "good ear|one ear|left ear|deaf|hears"),
      must("whistles", "issue", "whistl"),
      must("wednesday", "factual|preference", "wednesday|march 25|2026-03-25"),
      must("daughter", "relationship|factual", "daughter"),
      must("post", "preference|issue", "phone|card|post|mail"),
      nice("cork", "factual", "cork"),
      nice("starling", "factual", "starling"),
      nice("maeve", "relationship", "maeve"),
    ],
    allowed: ["bus & pensioner|wednesday|free"],
    rejected: ["=does not need any help getting in", "kettle & needs"],
  }),
  call({
    id: "tuning-everyday-pet-food-asr",
    language: "en",
    domain: "retail",
    startedAt: "2026-07-14T14:50:00-05:00",
    callerName: "Shanice",
    transcript: `
A: pawpantry this is the order line what's up
C: hey so um i do the auto ship thing for my dogs and i wanna change it #autoship
A: sure what name's it under
C: shanice s h a n i c e
A: got it shanice you're getting the thirty pound chicken every four weeks
C: right so the chicken makes the little one itch like crazy vet says it's an allergy #itch
A: poor thing which one do you want instead salmon lamb or turkey
C: uh salmon no wait is the salmon the stinky one
A: it does have a smell
C: lamb then #lamb
A: lamb okay same size
C: yeah no smaller actually we only got the one big dog left we lost duke in may #duke
A: oh i'm so sorry about duke
C: thanks yeah it's been rough he was fourteen #rough
A: i'll make it the fifteen pound bag every four weeks
C: every six #six
A: every six weeks starting august third is the card ending in two two one eight still good
C: no that one got hacked send me a link i'll put the new one in #card
A: link's on its way by text
C: cool and can the driver not ring the bell the baby naps at like one to three #bell
A: i'll put no bell and thanks for being with us four years
C: aw okay bye
`,
    facts: [
      must("itch", "issue|factual", "chicken|itch|allerg"),
      must("lamb", "preference|factual", "lamb"),
      must("six", "preference|factual", "six weeks|6 weeks|every six|every 6"),
      must("bell", "preference|factual", "bell|nap"),
      must("duke", "relationship|factual|emotion|issue", "duke"),
      nice("rough", "emotion", "rough|sad|griev"),
      nice("autoship", "factual|issue|relationship", "auto ship|autoship|dogs"),
      nice("card", "issue|factual", "hacked|new & card|link"),
    ],
    allowed: ["baby", "smaller", "stinky|salmon & smell", "big dog"],
    rejected: ["prefers salmon|wants salmon|chose salmon", "thirty pound|30 pound", "2218 & phone|order"],
  }),
  call({
    id: "tuning-everyday-movers",
    language: "en",
    domain: "home services",
    startedAt: "2026-05-11T16:35:00-05:00",
    callerName: "Ignatius Webb",
    transcript: `
A: Two Strong Guys moving, can I get you a quote?
C: You can try! Everybody else hung up when I said harpsichord. #harpsichord
A: Ha! We've moved one or two. From where to where?
C: From Evanston to Milwaukee. On the thirtieth of June, or the day before, I'm flexible there, but it has to be out by the thirtieth at noon. #route #thirtieth
A: How large is the place?
C: One bedroom, but it's books. Books, books, books. I'd say ninety boxes. #books
A: Ninety boxes, bookish. Elevators?
C: At this end, yes. At the other end there are three flights. #flights
A: Will you pack yourself?
C: Yes. I don't let people touch the scores. #pack
A: Okay. Ballpark, with the harpsichord, 1,900.
C: Hmm. Lakeside Haulers said sixteen hundred, but they wouldn't insure the instrument. #lakeside
A: We'd insure it up to twenty thousand.
C: It's worth fourteen. Then I lean toward you. #worth
A: Shall I hold the thirtieth?
C: Hold it. But I can't sign before the university confirms my start, that should be Thursday. #university
A: I'll hold it until Friday. What's a good e-mail?
C: i dot webb at continuo dot example. #email
A: And the name?
C: Ignatius Webb.
`,
    facts: [
      must("harpsichord", "factual|issue", "harpsichord"),
      must("route", "factual", "milwaukee"),
      must("thirtieth", "factual|preference", "june 30|2026-06-30|thirtieth"),
      must("lakeside", "factual|preference", "lakeside|sixteen hundred|1600"),
      must("university", "factual|issue", "university|thursday"),
      must("email", "factual", "i.webb@continuo.example|i dot webb at continuo"),
      nice("books", "factual", "books|ninety|90"),
      nice("flights", "factual|issue", "three flights|3 flights|stairs"),
      nice("pack", "preference|factual", "pack|scores"),
      nice("worth", "factual", "fourteen|14"),
    ],
    allowed: ["lean", "flexible", "one bedroom|1 bedroom", "hung up"],
    rejected: ["1900", "twenty thousand|20000"],
  }),
  call({
    id: "tuning-everyday-newspaper",
    language: "en",
    domain: "retail",
    startedAt: "2026-10-05T08:20:00-05:00",
    callerName: "Constance Ferris",
    transcript: `
A: Morning Ledger subscriptions. You'd like to report a missing paper?
C: Another one. It's not come since Thursday. And when it does come it's in the hedge. #missing #hedge
A: I'm sorry. May I have your subscriber number?
C: I'm not getting up to look for that. It's Constance Ferris, 9 Abbey Close. #address
A: Found you, Mrs. Ferris. It's Miss?
C: Doctor, if you must. #doctor
A: Dr. Ferris. I'll credit the four days.
C: Don't credit me, bring me the paper. I do the crossword before breakfast, I've done it for forty years. #crossword
A: I'll speak to the carrier. Where should it be left?
C: Through the letter box. The box, not the step, not the hedge. #letterbox
A: Through the letter box. I can also offer the digital edition until it's sorted.
C: I don't read on glass. #glass
A: Understood. I'll ring tomorrow to ask if it came.
C: After eight. If I'm not answering, I'm at the pool. Good morning. #eight #pool
`,
    facts: [
      must("missing", "issue", "thursday|october 1|2026-10-01|missing|not come|paper"),
      must("doctor", "preference|factual", "doctor|dr ferris"),
      must("letterbox", "preference|factual", "letter box|letterbox"),
      must("address", "factual", "9 abbey"),
      must("glass", "preference", "glass|digital|screen|on paper"),
      must("crossword", "factual|preference", "crossword"),
      must("eight", "preference", "after eight|after 8|8:00|08:00"),
      nice("hedge", "issue", "hedge"),
      nice("pool", "factual", "pool"),
    ],
    allowed: ["credit"],
    rejected: ["phone|account & 9"],
  }),
  call({
    id: "tuning-everyday-box-office-asr",
    language: "en",
    domain: "other",
    startedAt: "2026-11-24T13:05:00-06:00",
    callerName: "Paulo Mendes",
    transcript: `
A: grand theatre box office which show are you calling about
C: the nutcracker um on the on the saturday the saturday before christmas
A: the nineteenth at two or at seven thirty #nineteenth
C: two the kids would fall asleep at the other one #nineteenth
A: how many
C: five so three adults and two kids oh and my dad's in a wheelchair so he needs like a space #five #wheelchair
A: we've got a wheelchair space in row k with one companion next to it and three more behind
C: yeah that's that's okay as long as my mom's the one next to him #mom
A: sure that'd be two hundred and ten all together
C: is there any uh like a discount i'm a teacher #teacher
A: ten percent with your school id so one eighty nine
C: nice
A: under what name
C: paulo mendes that's m e n d e s with an s at the end not a z
A: paulo mendes with an s will you pick them up or print them
C: pick up we get there early anyway to park #pickup
A: and a phone number just in case
C: eight one six five five five oh one nine one #phone
A: you're all set
C: oh and my little one's scared of the dark do you have do you have like those little booster cushions also #dark
A: we do have cushions and there's a night light by the exit
C: great thanks
`,
    facts: [
      must("nineteenth", "factual|preference", "nineteenth|december 19|2026-12-19|19 december|nutcracker"),
      must(
        "five",
        "factual",
        "three adults|3 adults|two kids|2 kids|two children|2 children|five people|5 people|five tickets|5 tickets|five seats|5 seats",
      ),
      must("wheelchair", "factual|relationship|issue", "wheelchair"),
      must("teacher", "factual", "teacher"),
      must("phone", "factual", "8165550191|eight one six five five five oh one nine one"),
      must("pickup", "preference|factual", "pick"),
      nice("mom", "preference|relationship", "mom|mother"),
      nice("dark", "factual|relationship|issue|emotion", "dark"),
    ],
    allowed: ["kids", "discount", "booster|cushion", "park"],
    rejected: ["mendez"],
  }),
  call({
    id: "tuning-everyday-salon",
    language: "en",
    domain: "other",
    startedAt: "2026-02-12T11:25:00-06:00",
    callerName: "Aoife",
    transcript: `
A: Studio Fern, hiya!
C: Hiya, it's Aoife. A-O-I-F-E. I've a cut booked with Leon for tonight and I need to push it. #push
A: Sure, Aoife. To when?
C: Any evening next week but Wednesday.
A: Leon's got Tuesday at 6 or Friday at 5:30.
C: Ooh, Friday. I've a date. #friday
A: Exciting! Just the cut, or colour too?
C: Colour as well, but no ammonia this time, my scalp was raw for days after the last one. #ammonia
A: Oh, you poor thing. I'll make a note. A patch test first, then?
C: If it's quick. I work at the airport, security, I'm on my feet from four in the morning. #airport
A: Come in five minutes early. Tea or coffee while you wait?
C: Neither, just leave me alone with a magazine. No offence. Leon knows, I don't do chat. #chat
A: No chat, magazine. See you Friday.
C: And what do I owe you for changing so late?
A: Nothing this time.
`,
    facts: [
      must("friday", "factual|preference", "friday|february 20|2026-02-20"),
      must("ammonia", "preference|issue|factual", "ammonia|scalp"),
      must("airport", "factual", "airport|security"),
      must("chat", "preference", "chat|magazine|left alone|leave"),
      nice("push", "issue|factual", "push|reschedul|tonight|cut"),
    ],
    allowed: ["leon", "date", "wednesday", "colour|color", "four in the morning"],
  }),
];
