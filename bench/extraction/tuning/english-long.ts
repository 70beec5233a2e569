import { call, must, nice } from "../gold.ts";

/** A long call, in English: most of it is looking things up, asking back and chatting. */
export const englishLongCalls = [
  call({
    id: "tuning-long-tour-planning",
    language: "en",
    domain: "travel",
    startedAt: "2026-01-15T13:00:00-06:00",
    agentName: "Journeys desk",
    callerName: "Rosalind Amery",
    transcript: `
A: Wayfarer Journeys, you're through to the planning desk.
C: Hello! Oh good, a voice. I've been pressing buttons for ages.
A: I'm sorry about the buttons. How can I help?
C: I'd like to plan a trip. A big one.
A: Wonderful. May I ask who I'm talking to?
C: Rosalind Amery.
A: Pleased to meet you, Rosalind. Where would you like to go?
C: Japan. I've wanted to go since I was a girl. #japan
A: Lovely choice. When were you thinking?
C: Well, for the blossom.
A: So late March, early April.
C: Is it too late for this year?
A: It's tight, and it's expensive.
C: Then next year. I've waited sixty years, I can wait one more. #next-year
A: Next year, blossom time. How long for?
C: Three weeks. #weeks
A: Will you be travelling alone?
C: No, with my friend Beryl. We taught at the same school for thirty years. #beryl #taught
A: What did you teach?
C: Chemistry. She taught French.
A: So you know each other well.
C: Too well! She snores. So two rooms, please, wherever we go. #rooms
A: Two singles. That's easy enough in Japan.
C: Good.
A: Have you been on a long flight before?
C: To Canada, once, to see my brother.
A: And how was that?
C: My ankles went like balloons. I've to get up every hour, doctor's orders. So an aisle. #ankles #aisle
A: An aisle seat. Noted. Would you consider premium economy?
C: What's the difference?
A: More legroom, better food. About six hundred pounds each way.
C: Goodness. Let me think about that one.
A: Of course. May I ask about the budget?
C: I've put by seven thousand. That should cover everything, with a bit for presents. #budget
A: That's workable. Is there anything you definitely want to see?
C: Kyoto. And gardens, any gardens, moss especially. #gardens
A: There's a famous moss temple. You apply by post card.
C: By post card! I love that.
A: And what would you rather avoid?
C: Shopping. And Tokyo for more than two nights. I don't care for big cities. #cities
A: Two nights in Tokyo at most. What about hot springs?
C: Oh. Do you have to be... you know, without clothes?
A: In most of them, yes.
C: Beryl would. I wouldn't.
A: There are private ones.
C: Hm. All right, one private one.
A: One. How about food? Anything you don't eat?
C: Raw fish, I'm afraid. I know. In Japan! #fish
A: That's quite all right. Beryl too?
C: Beryl eats anything. She's allergic to kiwi, nothing else. #kiwi
A: Kiwi, noted.
C: Sorry, one moment, the kettle... Right. I'm back.
A: No rush at all.
C: Where were we?
A: Food. Let's talk about walking. Are you comfortable with a few miles a day?
C: I walk the dog four miles every morning. Hills are the trouble, since my knee was done. #dog #knee
A: When was that?
C: The knee? Two years ago. No, three. It was the year of the election.
A: So flat walks. Trains or a car with a driver?
C: Trains! I adore trains. My father worked on the railway. #trains
A: Then you'll be in heaven. And guides? #guides
C: Not every day. Maybe for the first two days, until we've found our feet. #guides
A: A guide for two days. I think I've enough for a first plan.
C: How do you send it? I don't have one of those smartphones.
A: By e-mail or on paper?
C: On paper. In the post. I like to scribble on it. #paper
A: Then I need the address.
C: The Old Forge, Church Lane, Lower Dean. #address
A: And the postcode?
C: Oh, you'll find us. It's the only forge.
A: I'll look it up. And your telephone?
C: 01632, 960 145. But I'm in the garden till it gets dark, so ring in the evening. #phone #evening
A: In the evening. Somebody called Takeshi from our team will ring you next week.
C: How do you spell that?
A: T-A-K-E-S-H-I.
C: Takeshi. Splendid.
A: Anything I've forgotten?
C: Insurance. I've got a heart murmur, it's on my records, so it has to be one that takes that. #heart
A: I'll have Takeshi bring that up.
C: Oh, and who'll look after the dog. But that's my problem, not yours, dear.
A: What's he called?
C: Bunsen.
A: For a chemistry teacher, of course.
C: Of course! Well, this was a pleasure.
A: For me too, Rosalind. Goodbye.
`,
    facts: [
      must("japan", "preference|factual", "japan"),
      must("next-year", "preference|factual", "next year|2027|blossom"),
      must("weeks", "preference|factual", "three weeks|3 weeks"),
      must("beryl", "relationship", "beryl"),
      must("rooms", "preference", "two rooms|2 rooms|two single|separate|own room|rooms"),
      must("budget", "factual|preference", "seven thousand|7000"),
      must("gardens", "preference", "garden|kyoto|moss"),
      must("cities", "preference", "big cities|tokyo|shopping"),
      must("fish", "preference|factual", "raw fish"),
      must("kiwi", "factual|relationship", "kiwi"),
      must("knee", "factual|issue", "knee|hills"),
      must("paper", "preference", "paper|by post|in the post"),
      must("address", "factual", "old forge"),
      must("phone", "factual", "01632960145"),
      must("evening", "preference", "evening"),
      must("heart", "factual|issue", "heart murmur|heart"),
      nice("aisle", "preference", "aisle"),
      nice("ankles", "issue|factual", "ankle|every hour"),
      nice("taught", "factual|relationship", "taught|teach|school"),
      nice("dog", "factual|relationship", "dog"),
      nice("trains", "preference", "train"),
      nice("guides", "preference", "guide"),
    ],
    allowed: [
      "plan a trip",
      "premium",
      "hot spring|private",
      "snore",
      "brother|canada",
      "smartphone",
      "father",
      "chemistry",
      "bunsen",
      "kettle",
    ],
    rejected: ["takeshi & friend|likes", "six hundred|600"],
  }),
  call({
    id: "tuning-long-onboarding-asr",
    language: "en",
    domain: "support",
    startedAt: "2026-10-20T09:00:00-05:00",
    agentName: "Onboarding",
    callerName: "Trish Mbeki",
    transcript: `
A: good morning this is the onboarding assistant of stallkeeper is this trish
C: it is yes hi trish mbeki morning
A: great we've got about half an hour i'd like to learn about your shop
C: okay fire away
A: what do you sell
C: yarn wool all of that and um we do classes #yarn #classes
A: nice and where are you based
C: it's uh in dayton on wayne avenue number 4 1 7 #address
A: four one seven wayne avenue got it how long have you been open #address
C: six years in may
A: congratulations how many people work there
C: just me and two part timers my niece joy and a guy called sal #niece
A: okay three of you
C: yeah three
A: what are you using today for sales
C: ugh a cash drawer and a notebook and then a thing called tillmaster for cards #tillmaster
A: and what's not working with that
C: tillmaster froze like every saturday in december we lost i don't know a thousand dollars easily #froze
A: wow sorry to hear that
C: yeah and their support was basically a robot no offense
A: none taken
C: ha
A: so with stallkeeper you'd have cards and stock in one place
C: that's the idea
A: how many products would you say
C: oh gosh um like twelve hundred if you count each color #products
A: and do you have barcodes on them
C: on most the hand dyed stuff no that's from a lady up in yellow springs
A: okay we can print labels for those
C: oh cool
A: do you sell online as well
C: not yet i want to by spring that's kind of the goal #online
A: good to know spring so march or so
C: march yeah before the fiber festival #online
A: is there anyone else who makes the decisions with you
C: my husband does the books he's an accountant he'll look at every number trust me #husband
A: should i copy him on things
C: yeah copy him it's d mbeki at loopandpurl dot example #copy
A: d mbeki at loopandpurl dot example
C: right
A: and yours
C: trish at loopandpurl dot example #email
A: perfect how do you prefer we contact you day to day
C: text during the day i can't pick up with customers in the shop #text
A: the number
C: nine three seven five five five oh one six two #number
A: nine three seven five five five oh one six two
C: that's it
A: now the card reader we can ship the small one or the counter one
C: which would you take
A: for a shop the counter one is sturdier
C: the small one i take it to the market on saturdays #reader #market
A: small one it is black or white
C: white
A: when's your quietest day for setting things up
C: monday we're closed on monday #monday
A: monday the twenty sixth at ten
C: can we do nine i've got physical therapy at eleven #nine
A: nine is fine it's by video ninety minutes
C: okay
A: will you be on a computer or a tablet
C: an ipad an old one i think it's like from twenty eighteen #ipad
A: that may be too old for the app i'll check and let you know today
C: okay please cause i'd have to buy one
A: sure what was the budget you had in mind altogether
C: i told my husband not more than eighty a month so #budget
A: the standard plan's sixty nine
C: great
A: it includes two users the third is nine more
C: then it's seventy eight that's fine still under
A: still under any data you want to bring in
C: i've got a spreadsheet of customers like four hundred people with birthdays we send them a card #customers
A: we can import that
C: oh and gift cards people have about fifty gift cards out there they need to keep working that's important #gift
A: i'll make a note for the specialist gift cards must carry over
C: yes please
A: do you charge tax on classes
C: i don't know actually that's a husband question
A: okay we'll ask him
C: ha good
A: how do you feel about the switch
C: nervous honestly the last time i switched systems i cried in the stockroom #nervous
A: we'll take it slowly and you'll have a person with you the whole time
C: that's what i need a person #person
A: then you're all set for monday the twenty sixth at nine
C: awesome thank you so much
A: bye trish
`,
    facts: [
      must("yarn", "factual", "yarn|wool"),
      must("address", "factual", "417 wayne|four one seven wayne|wayne avenue"),
      must("tillmaster", "factual|issue", "tillmaster"),
      must("froze", "issue|factual", "froze|freez|thousand dollars"),
      must("online", "preference|factual|issue", "online|spring|festival"),
      must("husband", "relationship|factual", "husband|accountant"),
      must(
        "copy",
        "factual|preference|relationship",
        "d mbeki at loopandpurl|dmbeki@loopandpurl.example|d.mbeki@loopandpurl.example",
      ),
      must("email", "factual", "trish@loopandpurl.example|trish at loopandpurl"),
      must("text", "preference", "text"),
      must("number", "factual", "9375550162|nine three seven five five five oh one six two"),
      must("monday", "factual|preference", "monday"),
      must("budget", "factual|preference", "eighty|80"),
      must("gift", "issue|preference|factual", "gift card"),
      must("nervous", "emotion", "nervous|cried|anxious"),
      must("reader", "preference|factual", "small one|small card|small reader|smaller|white"),
      nice("classes", "factual", "class"),
      nice("niece", "relationship|factual", "niece|joy|part timer"),
      nice("products", "factual", "twelve hundred|1200"),
      nice("market", "factual", "market"),
      nice("nine", "factual|preference", "do nine|at nine|at 9|9:00|09:00|nine o'clock|physical therapy"),
      nice("ipad", "factual|issue", "ipad"),
      nice("customers", "factual", "four hundred|400|spreadsheet"),
      nice("person", "preference", "a person|human"),
    ],
    allowed: [
      "six years|2020",
      "pick up",
      "three people|3 people",
      "hand dyed|yellow springs",
      "notebook|cash drawer",
      "robot",
      "barcode",
      "tax",
    ],
    rejected: ["sixty nine|69", "birthday & person s"],
  }),
];
