/**
 * Written after numbers were first joined by what later turns say of them, without running the recognizers; nobody tunes
 * them by it. Notation: `../../read-snippets.ts`.
 */
export const namedLaterEnglish = `
C: let me just give it to you now, {payment: four nine one six, seven three three five} | A: Wait, you're giving me your card? | C: isn't that what you need? | A: It is, sorry, carry on. | C: {payment+: oh two eight one, nine oh four nine}
C: {payment: 4556 6731} okay? | A: Sorry, what's that? | C: the visa | A: Ah. What's left of it? | C: {payment+: 0982 0401}
C: {payment: five five five five one two three four nine oh} | A: You're breaking up | C: {payment+: eight one seven two six seven}
C: {payment: 5301 2555} | A: Whose card is this? | C: My wife's. {payment+: 9012 3845}
C: {payment: 4799 1234} | A: This is for the payment, yes? | C: yep | A: okay, four more please | C: {payment+: 0071} | A: and four more | C: {payment+: 8653}
C: I have {payment: two two two three double oh four eight} so far | A: right | C: the next bit is worn off, maybe {payment+: one one two two}? | A: and the end of the card? | C: {payment+: oh nine one one}
C: {payment: four eight two} | A: Sorry, is 482 the CVV? | C: it is
C: the back says {payment: four eight two} | A: Of the card? Perfect. | C: mm
C: {credentials: 3306} | A: and that's your voicemail PIN? | C: right
C: {credentials: one one nine four two six} | A: Oh, is that the verification code? | C: Yes, it came through just now.
C: {credentials: Bluebonnet} | A: Bluebonnet. That's the password, correct? | C: correct
C: It's {government_id: six one two, four four} | A: sorry is that your social security number? | C: yeah {government_id+: nine oh one three}
C: {bank: 021000089} | A: That's the routing number, right? | C: Yes and {bank: 4410 2238} is the account
C: {government_id: 548120991} | A: Is that off your passport? | C: yes
C: <4556 6731> okay? | A: Sorry, what's that? | C: the order | A: Ah. What's left of it? | C: <0982>
C: <5301 2555> | A: Whose membership is this? | C: My wife's.
C: <four eight two> | A: Sorry, is 482 the room? | C: it is
C: the back says <four eight two> | A: Of the router? Perfect. | C: mm
C: <3306> | A: and that's your unit? | C: right
C: <one one nine four two six> | A: Oh, is that the claim? | C: Yes, it came in the mail.
C: <021000089> | A: That's the case number, right? | C: Yes
C: <54812099> | A: Is that off the boiler? | C: yes, the serial number
C: I walked <eleven thousand> steps | A: Nice. And is your card the same as last time? | C: yes
C: we'd be <four> adults and <two> kids, from the <nineteenth> to the <twenty-third> | A: Great. Is that the card on file you want to use? | C: please
C: my old one was <2016>, the new one's a <2023> | A: Is that the one you bought by card? | C: No, cash.
A: Read me the code on the machine | C: <5301> | A: more? | C: <2555> | A: more? | C: <9012> | A: That's the model. | C: ok
C: <five five five five> is what it shows | A: That's an error. Turn it off. | C: okay
C: they took <twenty-two fifty> twice | A: Is that on your card? | C: On my bank app.
C: it's the <four one one one> bus | A: Is that the stop by the bank? | C: yes
`;
