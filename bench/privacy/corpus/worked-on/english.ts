/** The recognizers were worked on with these. The notation is told in `../../read-snippets.ts`. */
export const workedOnEnglish = `
C: {payment: four one one one one one one one one one one one one one one one}
C: My card number is {payment: 4111-1111-1111-1111}, expiry {payment: 12/27}, security code {payment: 737}.
A: May I have the card number? | C: Sure, hold on. | A: Take your time. | C: Okay so {payment: four five three two} | A: Uh-huh. | C: {payment+: zero one five one} | A: Got it. | C: {payment+: one two eight three} | A: Go on. | C: {payment+: oh three six six}
A: What's the number on the card? | C: {payment: 5425} | A: {payment: 5425}, go ahead. | C: {payment+: 2334} | A: {payment: 2334}. | C: {payment+: 3010} | A: {payment: 3010}. | C: {payment+: 9903}
A: First four digits of the card? | C: {payment: four seven one six} | A: Next four digits? | C: {payment+: six one oh eight} | A: Next four? | C: {payment+: nine nine nine nine} | A: And the last four? | C: {payment+: one six two one}
C: it's {payment: triple four eight, double oh double oh, double oh oh oh, oh two one nine} on the card
C: my Visa ends with, no wait, the whole card number is {payment: 4916 6734 7572 5015}
A: So that's {payment: four nine one six, six seven three four, seven five seven two, five oh one five}, correct? | C: Yes, that's my card.
C: The card? {payment: 3714 496353 98431}. It expires in {payment: March twenty twenty-eight}.
A: And the four digits on the front of your Amex? | C: {payment: one one oh six}
A: And the code on the back? | C: It says {payment: two nine four}. | A: {payment: 294}, perfect.
A: CVV? | C: {payment: oh oh seven}
C: the last three on the back are {payment: eight one three}
A: And what's the three digit code? | C: hang on, it's worn off, I think {payment: six six no six seven one}
A: I need the security code on your card. | C: Okay, one second. | A: Sure. | C: {payment: five five eight}
C: {payment: nine two two} is the CVC
A: Expiration date? It's for the Mastercard. | C: {payment: eleven twenty-nine}
C: Caller's card number is {payment: 4539 1488 0343 6467}.
C: card is {payment: 6011 0009 9013 9424} and can you make it quick
A: And for the payment, the card number? | C: {payment: forty-nine sixteen} | A: yes | C: {payment+: sixty-seven thirty-four} | A: okay | C: {payment+: seventy-five seventy-two} | A: yep | C: {payment+: fifty fifteen}
C: I'll pay with the debit card, {payment: four zero zero zero zero five six six five five six six five five five six}.
A: Your bank's routing number? | C: {bank: oh two six oh oh nine five nine three}
C: it's Barclays, sort code {bank: 20-00-00}, account number {bank: 55779911}
A: Which IBAN should the refund go to? | C: {bank: F R one four two zero zero four one zero one zero zero five oh five oh oh oh one three M oh two six oh six}
C: Deposit it into my checking account {bank: 9 8 7 6 5 4 3 2 1 0}.
C: The SWIFT code is {bank: DEUTDEFF} and the IBAN is {bank: DE75 5121 0800 1245 1261 99}
A: Can you verify your social security number? | C: {government_id: one two three} | A: okay | C: {government_id+: four five} | A: go on | C: {government_id+: six seven eight nine}
C: ssn is {government_id: 123-45-6789}
A: And the last four of your social? | C: that's {government_id: oh four one two}
C: My driver's license number is {government_id: F255-9215-0094}.
A: Passport number, please. | C: {government_id: seven five six one two oh nine nine four}
C: The NHS number is {government_id: 943 476 5919}.
A: What's your tax ID? | C: {government_id: 91-1144442}
A: And your password for the account? | C: Sure, it's {credentials: maple syrup 99}.
C: password: {credentials: Tr0ub4dor&3}
C: {credentials: winter7castle} is my password
A: Can you tell me your telephone banking passcode? | C: {credentials: five one nine seven three}
A: What's your mother's maiden name? | C: It was {credentials: O'Rourke}.
A: Please read me the six digit code. | C: It's {credentials: seven seven four, two one oh}.
A: What's the answer to your security question? | C: um, {credentials: Fluffy}
C: The one-time passcode is {credentials: 558120}.
C: our API key is {credentials: AKIAIOSFODNN7EXAMPLE}, the old one
C: my PIN's {credentials: four four one nine}
A: Password? | C: {credentials: orange banana seven} | A: So {credentials: orange banana seven}? | C: Yes.
A: Your pin please | C: um {credentials: double two one nine}
C: The caller's password is {credentials: harbor-light-5}.
C: my cell is {contact: (415) 555-0132}
A: What's the best callback number? | C: {contact: six one seven, five five five, oh one, eight eight}
C: {contact: sam dot o'neil at example dot co dot uk}
C: shoot it over to {contact: k a t e dash r at example dot com}
C: call me at {contact: 555-0173} after five
C: phone {contact: +1 303 555 0119}
C: I've got {health: asthma} and the dust is bad
C: my doctor says it's {health: high blood pressure}
C: after my {health: chemotherapy} I get tired
C: We keep {religion_or_politics: kosher} at home
C: he is {religion_or_politics: a union member} at the plant
C: my {children: son is eleven} and plays soccer
C: {children: my kids go to school} at eight so call after
C: they took an {biometric: iris scan} at check-in
C: ship it to {location: 1600 West Elm Avenue}
C: I just moved to {location: 8 Harbour Road}
C: my birthday is {date_of_birth: November 2nd 1990}
A: Date of birth? | C: {date_of_birth: six twelve seventy-nine}
C: order number <5550 1234 7788>, placed on <May 3rd>
A: What's the order number? | C: <three three one two> | A: okay | C: <nine nine oh four>
C: tracking <1Z 999 AA1 01 2345 6784>
C: I'm on <Delta 1422> at gate <B12>
C: flight number <A A two one five>
C: reservation <7 8 8 1 2 3>
A: Meter reading? | C: <five oh two nine nine>
C: invoice <INV-20331> for <$2,310.50>
C: case <four four seven one oh oh two>
C: it's model <XPS 9315>, serial <4R2K 9L1>
C: zip <60614>, and the room is <1204>
C: I want <three> large and <two> small
C: the total was <nineteen ninety-five>
C: <two thousand and twenty-four> was a bad year
C: ends in <4-4-1-2>, the Visa
A: Which card? | C: The one ending in <oh nine oh four>.
A: What are the last four digits of the card? | C: <one zero zero five>
C: they charged <129.99> to my card
C: I'll be there between <nine fifteen> and <ten forty-five>
C: extension <four four one>
C: confirmation code <GX4T9P>
C: I can't remember my <password>
C: the <PIN> pad is broken at register <four>
A: Did you reset your password? | C: <Yes>, <twice>.
C: my password is <not working>
A: Would you like to change your PIN? | C: <Sure>, later.
C: policy <PL 0099 2231>, claim <7712>
C: my student ID is <20391847>
C: gift card number <6006 4912 8837 1120 445>
C: VIN is <1HGCM82633A004352>
C: my <church> street shop is open <seven> days
C: the <mouse> stroke of luck cost <40 bucks>
C: I own <two> dogs and <one> cat
C: it was <born> of necessity, <1998> I think
C: my daughter is a <lawyer>
C: the kids' menu has <five> items
C: transfer <500 dollars> to savings
C: what's the balance of my <savings account>
C: I'd like to open a <checking account>
C: the <code> on the box says <E 4 0 2>
C: room <three oh five>, bed <two>
C: they sent <15> emails in <3> days
C: the address has a <typo>
C: is my <passport> enough as ID
C: I called <twice>, <once> on Monday
`;
