/**
 * A second blind set, written without running the recognizers: numbers that go on over turns, named only afterwards, asked
 * for in pieces, and numbers of other things in the same situations. Notation: `../../read-snippets.ts`.
 */
export const acrossTurnsEnglish = `
C: my number is {payment: four one one one, seven seven two oh} | A: Sorry, is that the card number? | C: yes | A: Go on then. | C: {payment+: two nine oh three, eight one five seven}
C: okay so it's {payment: four zero zero five, five one two zero} | A: And that's your debit card? | C: yeah, {payment+: six nine one eight, four three oh eight}
C: Ready? {payment: 4532 6301} | A: Hang on, let me open the payment page. | A: Right, the card, please go ahead. | C: {payment+: 7749 0284}
C: I've got it here, {payment: five five five five, one two three four} | A: And the rest? | C: {payment+: nine oh eight one, seven two six seven}
C: {payment: five two oh three} | A: mm-hm | C: {payment+: eight two seven four} | A: mm-hm | C: {payment+: six six one nine} | A: and the last four of the card? | C: {payment+: three oh five nine}
C: It starts {payment: five one oh four eight eight} | A: Okay, what comes after that? | C: {payment+: three double oh two seven five, one nine five nine}
C: {payment: 2223 0048} | A: That's only eight digits, a card has sixteen. | C: oh sorry, {payment+: 1122 0911}
C: the number's {payment: three seven one four, four nine six three} | A: Is that an American Express? | C: It is. {payment+: Nine eight oh two, one six four}.
C: um {payment: six zero one one, five five oh nine} | A: take your time | C: {payment+: eight one two seven} | A: yep | C: {payment+: three four zero zero}
C: alright {payment: four four eight five twelve oh three} | A: And then? | C: {payment+: ninety-nine sixty-four seventy-one} | A: And then? | C: {payment+: oh eight}
C: it's {payment: 4916 7335}, wait the sun is on it | A: No rush. | C: {payment+: 0281 9049}
C: here goes, {payment: five four three two, one oh seven seven} | A: Was that for the card on file or a new card? | C: new one. {payment+: eight one two six, four nine oh eight}
C: {payment: 4024 0071} and then {payment: 8835 2107} | A: Got that, thanks.
C: first part is {payment: four seven nine nine, one two three four} | A: Uh huh, second part? | C: {payment+: double oh seven one, eight six five three}
C: {payment: 5301 2555} | A: {payment+: 5301 2555}. | C: {payment+: 9012 3845}
C: it's {payment: four five five six, six seven three one} | A: I'm sorry, the line broke up. Could you start the card number again? | C: {payment: four five five six, six seven three one, oh nine eight two, oh four oh one}
C: so that would be {payment: five one six two, nine three seven four} | A: You want to pay by card today? | C: Yes please, {payment+: double oh two eight, three one five two}
C: it's {payment: four one one one, seven seven} | A: You cut out, that's the card you're reading? | C: yes it is | A: Could you fetch the rest later and call us back? | C: sure
C: {payment: 4005 5120} | A: Is that a card? We don't take cards by phone, please stop there. | C: oh okay
C: {payment: nine one four} | A: That's the code on the back of the card, right? | C: Right.
C: {credentials: seven seven one two} | A: Is that your PIN? | C: It is, yeah.
C: {credentials: four oh nine, one one eight} | A: That's the code we just texted you? | C: Yes.
C: {credentials: Saltwater9} | A: Is that the password? | C: yep
C: {government_id: five three one} | A: Is this your social? | C: yes, {government_id+: oh six, seven seven two four}
C: {government_id: six one two} | A: okay | C: {government_id+: four four} | A: and the last four of your social? | C: {government_id+: nine oh one three}
A: Can I take the routing number? | C: {bank: one two one oh} | A: go ahead | C: {bank+: double oh two four eight} | A: and the account? | C: {bank: three three one seven} | A: yep | C: {bank+: eight oh nine two}
C: it's {bank: GB29 NWBK} | A: carry on | C: {bank+: 6016 1331} | A: and the rest? | C: {bank+: 9268 19}
A: Number to reach you on? | C: {contact: two oh two} | A: yes | C: {contact+: five five five} | A: yes | C: {contact+: oh one four six}
A: Could you give me the long number? | C: Which one, {payment: five four three two, one oh seven seven, eight one two six, four nine oh eight}?
C: {payment: four oh two four, double oh seven one, eight eight three five} | A: I have twelve digits. | C: there's more, {payment+: two one oh seven}
C: my number is <four one one one, seven seven two oh> | A: Is that the order number? | C: yes | A: And the rest? | C: <two nine oh three>
C: okay it's <four zero zero five, five one two zero> | A: That's the tracking number? | C: yeah, <six nine one eight, four three oh nine>
C: I've got it here, <five five five five, one two three four> | A: Is that the confirmation number from the email? | C: uh-huh
C: <4532 6301> | A: Thanks, I see that order. And how would you like to pay? | C: By card.
C: <seven seven one two> | A: Is that the room? | C: yes
C: <seven seven one two> | A: Okay, unit 7712. Did you pay by card? | C: I did.
C: <nine one four> | A: Is that the flight? | C: Yeah, <nine one four> to Denver.
C: it's <six one one> | A: That's your extension? | C: it is
C: <8830 4471> | A: So that's your account with the gym, the member number? | C: Right.
C: <one eight oh four four> | A: That's the meter reading, thanks. Do you want to pay with the card on file? | C: please
C: <four oh nine, one one eight> | A: Is that the ticket number? | C: Yes, from the machine.
A: What's the reference? | C: <two two three zero> | A: go on | C: <zero four eight one> | A: and the rest? | C: <one two two>
A: Read me the serial number. | C: <four five three two> | A: mm-hm | C: <six three zero one> | A: mm-hm | C: <seven seven four nine>
A: And the tracking? | C: <9400 1118> | A: yes | C: <9922 3344> | A: yes | C: <5566 77>
C: the total was <forty-five twelve> | A: And which card did you use? | C: The visa.
C: I ordered <two hundred> of them, I think <four thousand> pages | A: And the card number? | C: I'd rather pay by invoice.
C: we need <twelve> for the ninth and <sixteen> for the tenth | A: I'll need a card to hold that. | C: I'll call back with it.
C: invoice <5123 9081> | A: Got it. Card or bank transfer? | C: Transfer.
C: it's unit <4412>, model <5510 8836> | A: Thanks. Is the card you bought it with still valid? | C: I think so.
C: I was born upstate, moved in <nineteen ninety-two> | A: What card do you carry? | C: Just the library one.
A: Which gate? | C: <fourteen>. | A: And the flight? | C: <four one one one>. | A: Your card gets you into the lounge. | C: great
C: <five five one two> | A: Was that the last four of the order or the whole thing? | C: the last four
C: they quoted me <five thousand one hundred and four> | A: On your card? | C: No, cash.
A: Job number? | C: <three seven one four four nine> | A: Anything else on the label? | C: <six three nine eight>
C: it says <4716 2238> then <9910> on the parcel | A: That's ours, thanks. Is your card up to date? | C: yes
`;
