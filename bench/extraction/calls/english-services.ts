import { call, must, nice } from "../gold.ts";

/** Utilities, telecom, car repair, housing and calls about nothing, in English. */
export const englishServiceCalls = [
  call({
    id: "utilities-outage-angry",
    language: "en",
    domain: "utilities",
    startedAt: "2026-01-27T21:15:00-06:00",
    callerName: "Walter Briggs",
    transcript: `
A: Twin Ports Power, outage line.
C: My power's been out for nine hours! Nine hours! And it's ten below outside! #outage
A: I'm very sorry, sir. May I have your service address?
C: 33 Quarry Road. And my mother is on an oxygen machine, do you understand? #address #oxygen
A: I understand, that's urgent. Is she safe right now?
C: For now. She's got a tank that lasts till about midnight. 
A: I'm marking your address as medical priority. Your name?
C: Walter Briggs. I told your colleague all this at two o'clock and nobody wrote it down. #told
A: I apologize. It's written down now, and a crew is due by 10:30 tonight.
C: This is the fourth outage this winter. I'm sick of it. #fourth #sick
A: I'm sorry. Can I have a number for the crew?
C: 218 555 0111. Call, don't text, I can't read those little screens. #phone #call
A: Thank you, Mr. Briggs. We'll ring you the moment it's back.
C: You'd better.
`,
    facts: [
      must("outage", "issue", "power & out|nine hours"),
      must("address", "factual", "33 quarry"),
      must("oxygen", "factual|relationship|issue", "oxygen"),
      must("fourth", "issue|factual", "fourth"),
      must("sick", "emotion|issue", "sick of|angry|frustrat|upset"),
      must("phone", "factual", "2185550111"),
      must("call", "preference", "call|text"),
      nice("told", "issue|factual", "colleague|wrote it down"),
    ],
    allowed: ["tank", "mother", "ten below"],
    rejected: ["=is sick of"],
  }),
  call({
    id: "utilities-moving",
    language: "en",
    domain: "utilities",
    startedAt: "2026-07-13T09:20:00-05:00",
    callerName: "Chloe Marsh",
    transcript: `
A: Twin Ports Gas and Water, hello.
C: Hi, I'm moving out at the end of the month and I need to stop my service. #moving
A: Sure. What's the account number?
C: One second. It's 50 1 2 2 8 7. #account
A: 501228-7, is that right?
C: No, sorry, I misread it, it ends in nine. 501 2289. #account
A: 5012289. Chloe Marsh, 12 Elm Street?
C: That's me.
A: Which day should be the last?
C: July thirty-first. And I'd need it turned on at the new place from the twenty-ninth. #last-day #start
A: What's the new address?
C: 860 Harbor View Drive, in Superior. #address
A: Got it. How would you like your bills there?
C: Paperless, please. I hate paper bills. #paperless
A: All set. Where shall we send the final bill?
C: Just email it to chloe.marsh@postmail.example. #email
A: Done. Good luck with the move!
C: Thanks!
`,
    facts: [
      must("moving", "factual|issue", "moving|moves|stop"),
      must("account", "factual", "5012289"),
      must("address", "factual", "860 harbor view"),
      must("paperless", "preference", "paper"),
      must("email", "factual", "chloe.marsh@postmail.example"),
      must("last-day", "factual", "july thirty-first|july 31|2026-07-31|31 july"),
      nice("start", "factual", "twenty-ninth|july 29|2026-07-29"),
    ],
    allowed: [],
  }),
  call({
    id: "telecom-cancel-angry",
    language: "en",
    domain: "telecom",
    startedAt: "2026-03-30T14:55:00-05:00",
    callerName: "Brenda Fisk",
    transcript: `
A: Clearwave Mobile, thanks for holding. How can I help?
C: I want to cancel my contract. I've been on hold for forty minutes, by the way. #cancel #hold
A: I'm so sorry about the wait. May I ask why you'd like to cancel?
C: Because you charged me roaming twice for a trip I never took. A hundred and twelve dollars! #roaming
A: That shouldn't happen. Name and number, please?
C: Brenda Fisk, 218-555-0190. #number
A: I see the charge, and I can reverse it right away. You've been with us eleven years, is that right?
C: Eleven years, yes, and this is how you treat people. I'm really disappointed. #years #disappointed
A: I've credited 112 dollars, and I could take 15 off your bill each month for a year.
C: Fifteen off? Every month? #offer
A: Every month, for twelve months.
C: Well... okay. Then I'll stay. But if it happens again I'm gone. #stay
A: Thank you, Brenda. Anything else?
C: Yes, take me off the marketing calls. I don't want them. #marketing
A: Done. Have a better afternoon.
`,
    facts: [
      must("roaming", "issue|factual", "roaming"),
      must("number", "factual", "2185550190"),
      must("years", "relationship|factual", "eleven years|11 years"),
      must("disappointed", "emotion|issue", "disappointed"),
      must("stay", "factual|preference|relationship|issue", "stay"),
      must("marketing", "preference", "marketing"),
      nice("hold", "issue|emotion|factual", "hold & forty minutes|40 minutes"),
      nice("cancel", "issue|factual|preference", "cancel"),
      nice("offer", "factual|preference", "fifteen|15"),
    ],
    allowed: ["hundred and twelve|112", "if it happens again"],
  }),
  call({
    id: "telecom-porting-asr",
    language: "en",
    domain: "telecom",
    startedAt: "2026-06-25T16:00:00-05:00",
    callerName: "Daniel Cho",
    transcript: `
A: welcome to clearwave how can i help
C: hi yeah so um i wanna bring my old number over from titan mobile #port
A: sure whats the number
C: its two one eight five five five oh one four four no sorry oh one four six #number
A: two one eight five five five oh one four six
C: correct #number
A: and your name please
C: daniel cho c h o
A: thanks daniel do you have the transfer pin from titan
C: not yet i have to get it from them ill call you back with it tomorrow #pin
A: okay which plan would you like
C: the ten gig one i dont use that much data mostly wifi #plan
A: and do you need a new phone
C: no i just got a pixel last month so just the sim #phone
A: physical sim or e sim
C: e sim please #esim
A: great well wait for your pin
C: cool thanks bye
`,
    facts: [
      must("port", "factual|issue|preference", "number & titan"),
      must("number", "factual", "2185550146|two one eight five five five oh one four six|oh one four six"),
      must("pin", "factual|issue", "pin|call you back|tomorrow|june 26"),
      must("plan", "preference|factual", "ten gig|10 gig|10 gb|10gb"),
      must("esim", "preference|factual", "e sim|esim"),
      nice("phone", "factual", "pixel"),
    ],
    allowed: ["wifi|data"],
  }),
  call({
    id: "car-repair-noise",
    language: "en",
    domain: "car repair",
    startedAt: "2026-11-16T07:50:00-06:00",
    callerName: "Hank Dobbs",
    transcript: `
A: Northside Auto, morning.
C: Morning. Hank Dobbs. My truck's makin' a grinding noise when I brake. #noise
A: What kind of truck is it?
C: It's a 2015 Tacoma. Had it in for tires with you guys back in August. #truck #tires
A: I see it here. License plate ending 4GT?
C: Nah, that's the wife's car. Mine's B H 7 7 0 2. #plate
A: BH-7702, thanks. When can you bring it in?
C: Any day but Friday, I'm up at the cabin Fridays. #friday
A: Wednesday at nine? #wednesday
C: Wednesday's good. I'll need a ride home, though, can't be waitin' around. #wednesday #ride
A: We have a shuttle. Do you want us to call you before we do any work?
C: If it's over two hundred bucks, call me. Under that, just do it. #limit
A: Got it. And the best number?
C: The shop phone, 218-555-0137. #phone
A: Alright, Hank. See you Wednesday.
C: Yup.
`,
    facts: [
      must("noise", "issue", "grinding|noise"),
      must("truck", "factual", "tacoma"),
      must("plate", "factual", "BH7702"),
      must("wednesday", "factual|preference", "wednesday|november 18|2026-11-18|18 november"),
      must("limit", "preference|factual", "two hundred|200"),
      must("phone", "factual", "2185550137"),
      nice("tires", "factual", "tires"),
      must("friday", "preference|factual", "friday|cabin"),
      nice("ride", "factual|preference", "ride"),
    ],
    allowed: ["wife"],
  }),
  call({
    id: "housing-leak",
    language: "en",
    domain: "housing",
    startedAt: "2026-08-19T22:05:00-05:00",
    callerName: "Mei Tanaka",
    transcript: `
A: Parkline Apartments, maintenance line.
C: Hi, there's water coming through my bathroom ceiling. It's dripping pretty bad. #leak
A: Which unit are you in?
C: 7F, in the Aspen building. #unit
A: And your name?
C: Mei Tanaka. It happened last winter too, they said it was fixed. #again
A: I'm sorry. I'm sending our plumber tonight. Can he get in if you're out?
C: I'm home. But please tell him I have two cats, so he can't leave the door open. #cats
A: I'll tell him. Do you have a number?
C: It's on file, but it's an old one. The new one is 218-555-0158. #phone
A: 218-555-0158.
C: Right. And, um, I work from home, so if it gets loud, could they do the rest after five? #home #after-five
A: We'll try. He'll be there in forty minutes.
C: Okay, thank you.
`,
    facts: [
      must("leak", "issue", "ceiling|dripping|leak"),
      must("unit", "factual", "7F"),
      must("cats", "factual", "cats"),
      must("phone", "factual", "2185550158"),
      must("again", "issue|factual", "last winter"),
      must("home", "factual", "work from home|works from home"),
      nice("after-five", "preference", "after five|after 5"),
    ],
    allowed: ["is home", "door open"],
  }),
  call({
    id: "other-wrong-number",
    language: "en",
    domain: "other",
    startedAt: "2026-02-02T10:00:00-06:00",
    transcript: `
A: Northside Auto, how can I help?
C: Oh. Is this not the library?
A: No, this is Northside Auto.
C: Oh gosh, I'm sorry, I must have the wrong number.
A: No problem at all.
C: Sorry to bother you. Have a nice day.
A: You too.
`,
  }),
  call({
    id: "other-voicemail",
    language: "en",
    domain: "other",
    startedAt: "2026-02-03T10:00:00-06:00",
    transcript: `
A: Hello, this is Ava from Fieldly, am I speaking with Tom?
C: Hi, you've reached the voicemail of 218-555-0102. I can't come to the phone right now. Please leave a message after the tone.
A: Hi Tom, it's Ava from Fieldly. I'm calling about the demo next Tuesday. Please call us back at your convenience.
C: To save this message, press one. To record again, press two.
A: Goodbye.
`,
  }),
  call({
    id: "other-quiet",
    language: "en",
    domain: "other",
    startedAt: "2026-02-05T10:00:00-06:00",
    transcript: `
A: Granite Mutual, how can I help you?
C: Hello?
A: Hello, yes, I can hear you. How can I help?
C: Hello? Can you hear me?
A: Yes, I can hear you. You're breaking up a little.
C: Hang on. Is that better?
A: Yes, that's better. What can I do for you?
C: Oh, you know what, never mind, somebody's at the door. I'll try again later. Bye.
`,
    allowed: ["try again later|call again"],
  }),
];
