/** Written before the recognizers. Its few misses were looked at after the first reading. Notation: `../../read-snippets.ts`. */
export const firstEnglish = `
C: Sure, the card number is {payment: 4111 1111 1111 1111}.
A: Can I have the long number on the front? | C: {payment: four one one one, one one one one, one one one one, one one one one}.
A: What's the card number? | C: it's {payment: five five five five} | A: go on | C: {payment+: five five five five} | A: mm-hmm | C: {payment+: five five five five four four four four}
A: Card number please. | C: {payment: 4242 4242} | A: {payment: 4242 4242}, next? | C: {payment+: 4242 4242}
C: yeah my Amex is {payment: three seven eight two, eight two two four six, three one oh oh oh five}
A: And the three digits on the back? | C: {payment: 737}
A: What's the security code? | C: {payment: nine oh two}.
C: The CVV is {payment: one two three}, I think.
A: And when does the card expire? | C: {payment: oh four twenty-eight}.
C: It's a Visa, {payment: 4012 8888 8888 1881}, expires {payment: 09/27}, CVV {payment: 441}.
A: Read me the card number in groups of four. | C: {payment: forty-two forty-two} | A: okay | C: {payment+: forty-two forty-two} | A: yes | C: {payment+: forty-two forty-two forty-two forty-two}
C: so that's {payment: double five double five, triple five five, four four um five five, uh four four four four} on the Mastercard
C: card number {payment: four one one one um four one no sorry one one one one, one one one one, one one one one}
A: To confirm, I have {payment: 6011 1111 1111 1117}, is that right? | C: Yes.
C: Charge it to {payment: 5105-1051-0510-5100} please, same as always.
A: Your security code from the back of the card, please. | C: Um, let me see. It's {payment: four five six}.
C: my debit card is {payment: 4000 0566 5566 5556} and the code on the back is {payment: 321}
A: What is the expiry date on it? | C: {payment: December twenty twenty-seven}. | A: And it's the Visa card, yes? | C: Yes.
A: Could you give me the card's CVC? | C: {payment: seven seven one}. | A: {payment: Seven seven one}, thank you.
A: And the next four digits of the card? | C: {payment: eight eight eight one}.
C: My account number is {bank: 000123456789} and the routing number is {bank: 110000000}.
A: Which bank account should we refund? | C: Sort code {bank: twenty, forty-four, eleven}, account number {bank: five five seven seven nine nine one one}.
C: The IBAN is {bank: GB82 WEST 1234 5698 7654 32}.
A: Can you read me your IBAN? | C: {bank: D E eight nine three seven oh four, oh oh four four, oh five three two, oh one three oh oh oh}.
A: What's the routing number for your checking account? | C: {bank: zero two one} | A: yes | C: {bank+: zero zero zero zero two one}
C: For direct deposit use my savings account, number {bank: 8834 2210 09}.
A: What's your social? | C: {government_id: one two three, four five, six seven eight nine}.
C: My Social Security number is {government_id: 219-09-9999}.
A: Last four of your social security number? | C: {government_id: six seven eight nine}.
C: passport number is {government_id: 533 380 006}, it's a US passport
A: Your driver's license number? | C: It's {government_id: D one two three four five six seven}.
C: my national insurance number is {government_id: QQ 12 34 56 C}
A: Can you give me the social in pieces? First three? | C: {government_id: nine eight seven} | A: Then? | C: {government_id+: six five} | A: And the last four. | C: {government_id+: four three two one}
C: I'd rather read my passport, it's {government_id: X-ray two four seven one nine zero eight}.
A: What's your password? | C: {credentials: bluefish 22}
C: My password is {credentials: Tulip-Garden-9}, all one word.
A: What's the four digit PIN on the account? | C: {credentials: eight oh one two}.
C: I'll tell you the code you texted me, it's {credentials: 482 910}.
A: I just sent a verification code to your phone. What does it say? | C: {credentials: three three nine, oh one seven}
A: For security, what is your mother's maiden name? | C: {credentials: Kowalski}.
C: The API key is {credentials: sk-test-51Hq8ZpLx9Tn2vB7cD4eF6gH}.
C: so login is fine and the passcode is {credentials: sunny meadow seven}
A: What was the name of your first pet? It's your security question. | C: Oh, {credentials: Biscuit}.
A: And the pin? | C: {credentials: one nine eight four} | A: {credentials: 1984}, thanks.
C: the wifi password is {credentials: hunter two}
C: You can reach me at {contact: 212-555-0147}.
A: Best number for you? | C: {contact: two one two, five five five, oh one four seven}
C: my email's {contact: john dot smith at example dot com}
A: And your email? | C: {contact: j o h n 4 2 at example dot org}
C: Write to {contact: dana.reyes@example.com} please.
A: What phone number should the driver call? | C: {contact: four one five} | A: go ahead | C: {contact+: five five five oh one nine nine}
C: call me on {contact: plus forty-four twenty seven nine four six oh nine five eight}
C: It's {contact: mary underscore jones seventy at example dot net}, all lower case.
C: I have {health: type two diabetes}, so no sugar please.
C: my husband was just diagnosed with {health: prostate cancer}
C: I take {health: insulin} twice a day.
C: I'm {health: allergic to penicillin}.
C: I'm {health: pregnant} and can't sit that long
C: she's been in therapy for {health: depression} since March
C: I had {health: knee surgery} last week so the ground floor please
C: we're on {health: blood pressure} pills, both of us
C: You took my {biometric: voiceprint} when I enrolled.
C: they scanned my {biometric: fingerprints} at the border
C: the gym keeps a {biometric: face scan} of me and I don't want that
C: Please deliver to {location: 42 Maple Street}, apartment 3B.
C: I live at {location: one hundred twelve Oak Avenue}.
C: send the driver to {location: 40.7128, -74.0060}
C: we're at {location: fifteen Cedar Lane}, the blue house
A: What's your date of birth? | C: {date_of_birth: March fourth, nineteen eighty-two}.
C: I was born on {date_of_birth: July 19, 1975}.
C: dob {date_of_birth: 04/12/1990}
A: And your birthday? | C: {date_of_birth: the third of May sixty-eight}
C: My {children: daughter is six} and she gets car sick.
C: it's for my {children: eight-year-old son}
C: {children: my little girl goes to kindergarten} at Elm Park so mornings only
C: We're {religion_or_politics: Muslim}, so no pork at all.
C: I {religion_or_politics: voted for} the Greens, don't call me for donations
C: I'm a practicing {religion_or_politics: Catholic} and that weekend is Easter
C: I'm {religion_or_politics: Jewish}, I won't answer on Saturday
C: My order number is <4471 2299>.
A: What's the order number? | C: <four four seven one two two nine nine>
C: the tracking number is <9400 1118 9922 3344 5566 77>
A: Could you read the tracking number? | C: <one Z nine nine nine> | A: go on | C: <A A one zero one two three four five six seven eight four>
C: I'm on flight <BA 2490> tomorrow.
C: flight <United twenty-three forty-five> to Denver
C: My booking reference is <XK4 7PQ>.
A: And the confirmation number? | C: <seven seven three four one nine>
C: invoice number <2024-00917> is wrong
C: The meter reads <oh four five seven one nine>.
A: What's the meter number? | C: <A M two two one nine oh four>
C: case number <00482913> from last week
C: it's ticket <INC0048123>
C: It cost <$1,249.99>, that's too much.
C: you charged my card <forty-five dollars> twice
C: my card was charged <12,500 dollars> by mistake
C: I want <two hundred and fifty> of the blue ones.
C: The appointment is on <March 4th at 3:15>.
C: I'll come at <ten thirty> on <the twenty-first>.
C: The model number is <WF45R6100AW>.
C: zip code is <94103>
A: And the zip? | C: <nine four one oh three>
C: I'm in room <412>, can you send towels?
C: extension <2207> please
A: Which extension? | C: <two two oh seven>
C: my loyalty card number is <6004 1234 9>
C: the gift was <three> shirts and <four> ties
C: I waited <45 minutes> and then <20> more
C: I've been a customer for <twelve years>
C: The card ends in <4242>.
A: Is it the card ending in <one one one one>? | C: Yes.
C: My password is <wrong>, it says.
C: I forgot my password <again> and can't log in
A: Do you remember your password? | C: <No, I don't.>
C: Can you reset the PIN for <line two>?
C: my PIN <doesn't work> at the machine
C: The serial number is <SN 4478 2290 1187 3341>.
C: My computer has a <virus>.
C: The battery <health> is at <81 percent>.
C: <Cancer> is my star sign, and I read it daily
C: I need it by <June 2027>.
C: The passport <expires in May 2027>, is that a problem for the booking?
C: I sent my <passport> by mail already
C: my policy number is <HO 3344 9921 07>
C: The claim is <CL-2024-118872>.
C: table for <six> at <seven thirty>
C: It's on <Church Street>, next to the bakery, I forget the number
C: I'm calling for <Christian> in billing
C: my <son-in-law> is a plumber
C: <party> of <four>, name of Dana
C: the fingerprint <sensor> on the phone is broken
C: we produced <1,250,000> units in <2024>
C: It's line <4>, platform <12>, the <8:45> train
C: use promo code <SAVE20>
C: what's the <code> for the gate in the brochure
C: the area code is <212>
A: What is your customer number? | C: <five five oh one two three four five six>
C: My membership number is <100 233 4887>.
C: part number <four one one one dash two two>
C: The dimensions are <120 by 80 by 75>.
C: I run at <5 30> every day for <40 minutes>
A: How many did you order? | C: <twenty-four>, in <two> boxes.
C: the bill was for <three hundred forty> kilowatt hours
C: I was <born> in Ohio and moved here later
C: Is the <account> closed now?
C: work order <four five five five, five five five five, five five five one>
A: And your reference number? | C: <4929 1188> | A: Go on. | C: <7731>
C: I need a <double> room and <triple> glazing
C: one of the <two> of us will be there, <one> way or another
C: the <security> code compliance inspector called <three> times
C: his <temple> gardens tour starts at <nine>
C: my IMEI is <356938035643809>
C: I'd like the <heart>-shaped cake, <depression> glass plates too
`;
