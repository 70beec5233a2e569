/** Written after the recognizers, without running them; nobody tunes them by it. Notation: `../../read-snippets.ts`. */
export const heldOutEnglish = `
A: Thanks for calling. How would you like to take care of that balance? | C: I'll do the debit, it's {payment: five one two three, four five six seven, eight nine oh one, two three four six}
A: Whenever you're ready with the card. | C: {payment: 4929} | A: Okay | C: {payment+: 4417} | A: Okay | C: {payment+: 2202} | A: Okay | C: {payment+: 1183}
C: yeah so the visa number is {payment: four nine two nine four four one seven two two oh two one one eight three} thanks
A: Can I get the sixteen digits across the front? | C: {payment: 4929 4417}, hold on my kid's yelling, {payment+: 2202 1183}.
A: Alright and those three numbers on the back? | C: mm {payment: four oh eight}
A: what's the cvc on that | C: {payment: 6 1 9}
A: And what's the expiration month and year? | C: {payment: oh seven, thirty}. It's a Visa card.
A: I have the card as {payment: 4929 4417 2202 1183}, expiring {payment: July 2030}. | C: That's right.
C: card verification value is {payment: 905}
C: Charge my AmEx {payment: 3782 822463 10005}
C: I've been paying with {payment: 5555 5555 5555 4444} for years and now it's declined
A: Is there a different card you could use? | C: Try {payment: four two four two, four two four two, four two four two, four two four two}.
A: How do we get the refund to you? | C: Bank transfer. Routing's {bank: one two one, oh four two, eight eight two} and account's {bank: eight eight one oh two two three}.
C: my IBAN: {bank: NL91 ABNA 0417 1643 00}
A: Sort code? | C: {bank: oh nine, oh one, two eight}
A: And the account number at that bank? | C: {bank: seven one three four, double two, one nine}
A: I need to verify you. Full social, please. | C: {government_id: five one eight} | A: mm-hmm | C: {government_id+: two two} | A: mm-hmm | C: {government_id+: nine oh one four}
C: the last four of my social are {government_id: nine oh one four}
A: And the ID number on your driver's license? | C: {government_id: S as in Sam, five three oh, four six oh, nine nine two, one oh seven}
C: I'm renewing, my passport number is {government_id: five four eight one two zero nine nine one}
A: What's the password we have for you? | C: I believe it's {credentials: Chocolate Lab}.
A: For security can I have your verbal password? | C: {credentials: Tangerine}.
C: the login's dana.r and the password's {credentials: Gr8Lakes!}
C: if you need it my PIN is {credentials: double seven three one}
A: You should have gotten a text with a verification code. | C: Got it. {credentials: Six one oh, nine eight two}.
A: The answer to your secret question? | C: {credentials: Lincoln Elementary}.
A: First pet? | C: Um, {credentials: Pepper}.
A: And your four digit passcode? | C: {credentials: 9 0 2 1}
C: My account PIN used to be {credentials: 1212} but I want a new one
C: text me on {contact: seven two zero, five five five, oh one six one}
C: It's {contact: casey dot nguyen at example dot net}
A: Email? | C: {contact: b underscore ortiz nineteen at example dot com}
A: Number to reach you? | C: {contact: 303-555-0188}
C: I'm {health: diabetic} so I can't wait long for lunch
C: He has {health: dementia} and wanders
C: my wife is on {health: dialysis} three days a week
C: she's recovering from {health: hip replacement}
C: I've got really bad {health: anxiety} about flying
C: use {biometric: facial recognition} to let me in, like last time
C: we go to {religion_or_politics: our synagogue} on Friday nights
C: as a {religion_or_politics: Buddhist} I don't eat meat
C: {children: my son is in kindergarten} so call before noon
C: it's for {children: a three year old boy}
C: deliver to {location: 900 Lakeshore Boulevard}
C: The address is {location: twenty-two Orchard Court}
C: my dob is {date_of_birth: ten twenty-two eighty-four}
C: Born {date_of_birth: January 9th, 1961}.
A: What's the confirmation number? | C: <K L eight four two>
C: The work order's <WO-118823> from <Tuesday>
C: purchase order <45 00 33 12 78>
A: Can you read the serial number off the bottom? | C: <seven G two two, four one nine oh, double six>
C: the package says <JD01 4600 0078 2219 0011>
C: I was on flight <Southwest eleven eighteen>
C: booking number <two two nine four seven six one>
A: What does the meter say right now? | C: <one eight four four two>
C: bill number <9920114432>, amount <eighty-two fifty>
C: claim number <A 4 4 7 1 0 0 2 9>
C: ticket number <oh oh seven four four one>
C: I paid <three hundred twelve dollars and forty cents> with my card
C: my card was declined <three> times
C: I want the <seven thirty> slot on the <eighteenth>
C: we'll be <eight> adults and <two> kids
C: Room <2214>, checking out on <June third>
C: my zip's <8 0 2 0 2>
C: dial extension <five five one>
A: Last four of the card on file? | C: <one one eight three>
C: it's the Visa ending <1183>
C: part number <AB dash four four one>
C: model <K F twenty-two hundred>
C: member number <0098812>
C: my reference is <QX-7719>
C: policy number <P as in Peter, 4 4 7 1 2 2 9>
C: I need a new password because the old one <expired>
A: Do you know your PIN? | C: <Not really>.
A: Have you ever changed your password? | C: <Never>.
A: Is your password long enough? | C: <I think so>.
C: the portal says invalid <password>
C: I forgot the answer to my security question, <sorry>
C: the <fingerprint> reader on door <two> is stuck
C: my <Honda> has <120,000> miles
C: it weighs <forty-two> pounds and is <six> feet long
C: I've called <four> times since <2 pm>
C: bring <two> forms of ID to window <nine>
C: the <blind> in bedroom <two> is broken
C: my license plate is <7 A B C 1 2 3>
C: the promo was <20 percent> off with code <FALL20>
C: is the <passport> office open at <nine>
C: checking in on the <savings> on my energy plan
C: the visa takes <six> weeks
C: my <daughter> lives in Austin
C: <seventeen> of the <forty> boxes were wet
C: invoice <4929 4417>, due on the <first>
C: the <temple> tour is <two> hours
C: we were on hold for <an hour and ten minutes>
C: I need <3> copies of form <1040>
C: gift card <6035 7100 2219 0047 118> has no balance
C: it's case <0047-1183>
`;
