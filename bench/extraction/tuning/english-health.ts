import { call, must, nice } from "../gold.ts";

/** Clinics, dentists, vets and pharmacies, in English. */
export const englishHealthCalls = [
  call({
    id: "tuning-dentist-crown",
    language: "en",
    domain: "clinic",
    startedAt: "2026-03-03T11:20:00-06:00",
    callerName: "Monica Reyes",
    transcript: `
A: Maple Street Dental, Jo speaking.
C: Hi Jo, it's Monica Reyes. The crown Dr. Adeyemi put on in January has come off. #crown
A: Oh no. Are you in pain?
C: Not pain exactly, it's just very sensitive to cold. And I look like a pirate. #cold
A: We'll get you fixed. Which day suits you?
C: Thursday's better. I work Mondays to Wednesdays. #thursday #work
A: Thursday I've got 9:30 with Dr. Adeyemi or two o'clock with Dr. Lund.
C: Could I have Dr. Adeyemi? She knows my mouth. #adeyemi
A: 9:30 Thursday, then. Have you still got the crown?
C: In an egg cup, yes.
A: Bring it along. Any changes to your medication since January?
C: I'm on blood thinners now. Since February, after the thing with my leg. #thinners
A: That's important, I'll put it on your chart. And last time you asked for a morning without the music?
C: God, yes, no music, please. I get terribly nervous and the music makes it worse. #music #nervous
A: Silence it is. See you Thursday.
`,
    facts: [
      must("crown", "issue", "crown"),
      must("thursday", "factual|preference", "thursday|march 5|2026-03-05"),
      must("adeyemi", "preference|relationship", "adeyemi"),
      must("thinners", "factual", "blood thinner|anticoagul"),
      must("music", "preference", "music"),
      must("nervous", "emotion", "nervous|anxious|afraid|fear"),
      nice("cold", "issue", "sensitive & cold"),
      nice("work", "factual|preference", "work & monday|mondays to wednesdays"),
    ],
    allowed: ["9:30", "leg & february|thing", "egg cup"],
    rejected: ["pirate"],
  }),
  call({
    id: "tuning-vet-cat-asr",
    language: "en",
    domain: "clinic",
    startedAt: "2026-05-18T09:05:00-05:00",
    callerName: "Holly Brandt",
    transcript: `
A: good morning hillside veterinary how can i help
C: hi um so it's about my cat biscuit he's um he hasn't been eating since saturday basically #cat #eating
A: oh poor biscuit how old is he
C: he's he's eleven twelve in october #age
A: is he drinking #drinking
C: yeah a lot actually like way more than normal #drinking
A: okay any vomiting
C: once yesterday
A: i'd like doctor okafor to see him today we have eleven forty or four fifteen
C: four fifteen i have to get somebody to cover the store #time #store
A: your last name
C: brandt b r a n d t holly brandt
A: thanks holly has he been here before
C: no we moved from des moines in march so he's new with you guys #moved
A: is he on any medication
C: uh thyroid pills half a pill in the morning but he spits em out half the time #thyroid
A: alright does he do okay in the carrier
C: he hates dogs like really hates them so if we can wait in the car that'd be great #dogs
A: absolutely just text us when you park
C: okay thank you so much i'm really worried about him #worried
`,
    facts: [
      must("cat", "relationship|factual|issue", "biscuit|cat"),
      must("eating", "issue", "eat"),
      must("time", "factual|preference", "four fifteen|4:15|16:15"),
      must("moved", "factual", "des moines"),
      must("thyroid", "factual|issue", "thyroid|half a pill"),
      must("dogs", "preference|factual|issue", "dogs|wait in the car"),
      must("worried", "emotion", "worried|anxious|concern"),
      nice("drinking", "issue", "drink"),
      nice(
        "age",
        "factual|relationship",
        "eleven twelve|eleven years|11 years|eleven year|11 year|is eleven|is 11|he's eleven|aged 11|aged eleven|twelve in|12 in",
      ),
      nice("store", "factual", "store"),
    ],
    allowed: ["vomit|once yesterday", "new with"],
  }),
  call({
    id: "tuning-pharmacy-daughter",
    language: "en",
    domain: "clinic",
    startedAt: "2026-01-22T17:45:00-06:00",
    callerName: "Samira Haddad",
    transcript: `
A: Lakeview Pharmacy, this is the refill assistant.
C: Hello. I need to pick up a prescription for my daughter, Noor Haddad. #daughter
A: Of course. May I have her date of birth?
C: The fourth of May, twenty eighteen. #birth
A: Thank you. I see amoxicillin from Dr. Weiss, sent this morning.
C: Amoxicillin? No, no. She's allergic to penicillin, she had a terrible rash when she was two. #allergy #rash
A: I'm glad you said so. I'll stop that and call Dr. Weiss for an alternative.
C: Please do. I told the nurse yesterday. Really, this is dangerous. #told #dangerous
A: You're right to be upset. Who should I call when it's sorted?
C: Me. Samira. My mobile is 7-7-3, 5-5-5, 0-1-2-9. After six, because I'm on shift till then. #mobile #six
A: 773-555-0129, after six. Does Noor take tablets or liquid?
C: Liquid. She can't swallow tablets. #liquid
A: I'll ask for a liquid. Will you come in or should we deliver?
C: I'll send my brother. Karim. He lives round the corner from you. #brother
A: Karim may pick it up. Thank you for catching that.
`,
    facts: [
      must("daughter", "relationship|factual", "noor|daughter"),
      must("allergy", "factual|issue", "allerg & penicillin"),
      must("mobile", "factual", "7735550129"),
      must("six", "preference|factual", "after six|after 6|after 18|from 18|shift"),
      must("liquid", "preference|factual", "liquid|swallow|tablet"),
      must("brother", "relationship|factual", "karim|brother"),
      must("dangerous", "emotion|issue", "dangerous|upset|angry"),
      nice("birth", "factual", "fourth of may|may 4|4 may|2018-05-04"),
      nice("told", "issue|factual", "nurse"),
      nice("rash", "factual", "rash"),
    ],
    allowed: ["prescription", "round the corner"],
    rejected: ["takes amoxicillin|is on amoxicillin"],
  }),
  call({
    id: "tuning-clinic-father-rambling",
    language: "en",
    domain: "clinic",
    startedAt: "2026-10-06T10:40:00-05:00",
    callerName: "Walt Jensen",
    transcript: `
A: Northside Family Clinic, may I have your name?
C: It's Walt Jensen, with an E, J-E-N-S-E-N, not O-N, everybody writes O-N.
A: Jensen with an E. How can I help you, Mr. Jensen?
C: Well now, it's not about me, it's my wife, she would call herself but she's lost her voice completely, you wouldn't believe how quiet the house is, anyway, Ruth, she's had this cough for going on three weeks, and we tried the honey and the syrup from the drugstore and our neighbor swears by onions, but last night she brought up a bit of blood and that's when I said, Ruth, I'm calling. #wife #cough #blood
A: You did right. Is she having trouble breathing?
C: No. Going up the stairs, a little. She's seventy-four. #age
A: Does she smoke or did she ever?
C: Quit in ninety-eight. #quit
A: Any conditions I should tell the doctor?
C: Diabetes. Type two. She checks her sugar herself. #diabetes
A: We have a place today at 1:50 with Dr. Cho.
C: Today's fine, but I don't drive any more, on account of my eyes, so we'd need the... what's it called, the van. #drive
A: The patient shuttle. I'll book it for 1:15. Your address?
C: 640 Birch Lane, the yellow house. #address
A: And the driver can call you at this number?
C: Yes, that's the landline. Let it ring, we're slow. #ring
A: Will do. Best wishes to Ruth.
`,
    facts: [
      must("wife", "relationship|factual", "ruth|wife"),
      must("cough", "issue", "cough"),
      must("blood", "issue", "blood"),
      must("diabetes", "factual|issue", "diabet"),
      must("drive", "factual|issue", "drive|shuttle|van|eyes"),
      must("address", "factual", "640 birch"),
      must("age", "factual|relationship", "seventy four|74"),
      nice("quit", "factual", "smok|quit"),
      nice("ring", "preference|factual", "let it ring|landline|slow"),
    ],
    allowed: [
      "lost her voice|voice",
      "stairs|breath",
      "1:50|13:50|today|1:15|13:15",
      "yellow house",
      "honey|syrup|onion",
    ],
    rejected: ["jenson", "neighbor & cough"],
  }),
  call({
    id: "tuning-physio-reschedule",
    language: "en",
    domain: "clinic",
    startedAt: "2026-07-21T08:30:00-05:00",
    callerName: "Dominic Ferreira",
    transcript: `
A: Motion Physiotherapy. You're calling about the appointment tomorrow at ten?
C: Yes. Dominic Ferreira. I can't make it, I've got to be in court. #court
A: Nothing bad, I hope?
C: Oh no, I'm an interpreter, it's a job. #interpreter
A: Ah. When could you come instead?
C: Friday, any time after lunch. #friday
A: 1:30, 3 or 4:45?
C: Let's say three.
A: Three o'clock Friday. How's the shoulder?
C: Better. I can lift it to here now... well, you can't see that. To about ear height. But I can't sleep on it. #sleep
A: I'll tell Beth. Still doing the band exercises?
C: Honestly? Not every day. More like twice a week. #exercises
A: Thanks for being honest. Would you like text reminders?
C: Yeah, text is good. Not the day before, though, two hours before. #reminder
A: We can do that.
C: Oh, and I'm running the half marathon on October fourth. Could Beth tell me if that's realistic? #marathon
A: I'll put it on her note, she'll tell you Friday.
`,
    facts: [
      must("interpreter", "factual", "interpreter"),
      must("friday", "factual|preference", "friday|july 24|2026-07-24|after lunch|three"),
      must("sleep", "issue", "sleep|shoulder"),
      must("reminder", "preference", "text|remind"),
      must("marathon", "factual|preference", "marathon"),
      nice("exercises", "factual", "twice a week|two times a week|not every day|exercise"),
      nice("court", "factual|issue", "court|can't make|cannot"),
    ],
    allowed: ["beth", "ear height", "tomorrow|2026-07-22 & cannot|can't|not|reschedul|move"],
  }),
  call({
    id: "tuning-optician-two-people",
    language: "en",
    domain: "retail",
    startedAt: "2026-08-11T14:25:00-05:00",
    callerName: "Iris Caldwell",
    transcript: `
A: Bright Eyes Opticians, hello?
C: Hello, this is Iris Caldwell. Are my new glasses ready?
A: Let me look. You ordered the round tortoiseshell ones?
C: No, the square ones. In the end I took the square ones. #square
A: Sorry, square, yes. They're ready since this morning.
C: Wonderful. Harold! They're ready! — He wants to say something about his. Here.
C: Hello? Harold here. The pair you made for me last month give me a headache when I read. #headache
A: I'm sorry, Harold. Are they the varifocals?
C: Varifocals, yes. I had single ones for thirty years and they were fine. #varifocals
A: Some people don't get on with them. We can swap them free of charge within ninety days.
C: Then swap them. I want two pairs, one for reading and one for driving. #pairs
A: We'd need to measure again. When can you both come?
C: Wednesday? No, Wednesday is bridge. Friday, then, about eleven. #friday #bridge
A: Friday at eleven for both of you.
C: And is there a step at your door? My wife's using a walker since her hip operation. #walker
A: There's a ramp at the side entrance.
C: Good. Thank you, young lady.
`,
    facts: [
      must("square", "factual|preference", "square"),
      must("headache", "issue", "headache"),
      must("pairs", "preference|factual", "pairs|driving"),
      must("friday", "factual|preference", "friday|august 14|2026-08-14|eleven"),
      must("walker", "factual|issue|relationship", "walker|hip"),
      nice("varifocals", "factual|issue", "varifocal"),
      nice("bridge", "factual|preference", "bridge"),
    ],
    allowed: ["harold", "glasses & ready", "thirty years|30 years", "single"],
    rejected: ["ramp"],
  }),
];
