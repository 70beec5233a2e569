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
A: What's the card number you'd like to use? | C: It's my husband's card, let me get it. Okay. So it starts with {payment: 4 5 3 9} | A: {payment: 4539}. | C: Yeah. Then {payment+: 1 4 8 8}. Then {payment+: oh three four three}. | A: Got that. | C: And {payment+: six four six seven}.
A: May I have your credit card number, please? | C: Yes. {payment: Four. One. One. One. One. One. One. One. One. One. One. One. One. One. One. One.}
C: okay ready? {payment: four thousand one hundred eleven, eleven eleven, eleven eleven, eleven eleven}
C: it is {payment: 41 11 11 11 11 11 11 11} on my visa
A: Please enter or say your sixteen digit card number. | C: {payment: 4111111111111111}
A: Okay and the CVV? | C: {payment: 1 2 3}
A: And the security code? | C: What's that? | A: The three digits on the back. | C: Oh, {payment: nine eight seven}.
A: Could I grab the three-digit number on the back of the card? | C: Sure thing, {payment: four four two}.
A: What's the little code on the back? | C: {payment: 318}
A: Last thing, security code. | C: {payment: six oh one}
A: And those last three digits on the signature strip? | C: {payment: 5 5 2}
A: I'll need the card number, expiration, and CVV. | C: {payment: 4242 4242 4242 4242}, {payment: 04 29}, {payment: 123}.
A: I'll need the card number, expiration, and CVV. | C: {payment: 4242 4242 4242 4242}. | A: Expiration? | C: {payment: April 2029}. | A: And CVV? | C: {payment: 123}
C: The number's {payment: five four two five, two three three four, three zero one zero, nine nine oh three}, expiring {payment: eleven twenty-eight}, and {payment: two two one} on the back.
A: Read it to me one group at a time. | C: {payment: 5425} | A: Mm-hmm. | C: {payment+: 2334} | A: Yep. | C: {payment+: 3010} | A: Uh-huh. | C: {payment+: 9903} | A: Great, and the expiry? | C: {payment: 11 28} | A: Security code? | C: {payment: 221}
A: What are the first four digits? | C: {payment: 4 5 3 2} | A: Next four? | C: {payment+: 0 1 5 1} | A: Next? | C: {payment+: 1 2 8 3} | A: And finally? | C: {payment+: 0 3 6 6}
A: And how would you like to pay? | C: Visa. {payment: Four five three two oh one five one} | A: Sorry, could you repeat the last four? | C: {payment+: oh one five one} | A: Thanks, keep going. | C: {payment+: one two eight three oh three six six}
C: My card, it's {payment: 4532 0151 1283 0366}, has been stolen.
A: I have a card on file, {payment: 4532 0151 1283 0366}. Is that still good? | C: Yes.
C: {payment: three seven eight two eight two two four six three one zero zero zero five}
C: ok card number {payment: 4 5 3 2, 0 1 5 1, 1 2 8 3, 0 3 6} wait I think there's one more, {payment+: 6}
A: What's your password? | C: It's {credentials: capital B, l u e, fish}.
A: For verification, could you tell me your account password? | C: {credentials: Sunflower}
A: Can you give me your password please | C: yeah its {credentials: hunter2}
A: To verify your identity, what's the passphrase on the account? | C: I think it's {credentials: purple monkey dishwasher}.
A: And what's your password? | C: My password? | A: Yes. | C: It's {credentials: dragonfly 88}.
A: What's your password? | C: Umm, hang on. | A: Sure. | C: {credentials: rainbow six}
C: I set it to {credentials: Spring2024!}, that's the password.
C: my username is dana and my password is {credentials: correct horse battery staple}
C: the password I use is {credentials: Bella2010}
C: I tried the password {credentials: kittens99} and it didn't work
C: I changed my password to {credentials: Zebra-42} yesterday
C: My old password was {credentials: monkey1}, now I can't get in
C: Password is {credentials: P as in Papa, A, S, S, 9 9}
A: What's the PIN for your voicemail? | C: {credentials: zero zero zero zero}
C: my pin code, it's {credentials: 5512}, can you check
C: the door code is <4471> hash
A: Please tell me the code we just sent you. | C: {credentials: G 4 4 7 1 2}
A: I've sent you a text with a six digit code. Can you read that to me? | C: Yep. {credentials: Eight eight one, two oh three}.
A: Security question: what street did you grow up on? | C: {credentials: Juniper Lane}
A: What's your favorite color? That's your security question. | C: {credentials: Teal}
A: What's your mother's maiden name? | C: Her maiden name was {credentials: Fitzgerald}.
C: And the answer to my security question is {credentials: Rover}.
C: his social's {government_id: 123 45 6789}
A: Social security number? | C: {government_id: oh seven eight, oh five, one one two oh}
A: SSN? | C: I'd give you the last four, {government_id: one one two oh}
C: account {bank: 12345678}, sort code {bank: 12 34 56}, at Lloyds bank
A: What's the account number for the direct deposit? | C: {bank: double oh one two, three four five six, seven eight nine}
C: Put it on {payment: 4 5 3 9 1 4 8 8 0 3 4 3 6 4 6 7}
A: Und hinten auf der Karte die drei Ziffern? | C: {payment: vier sieben eins}
C: I ordered <four> shirts on <April second> and the number on the label is <four four one two dash nine>
A: What's the serial number? | C: It's on the back of the card reader, <4471 2299 3301>
A: Which order? | C: <4539 1488>, placed on the <third>
C: the case number you gave me is <one two three>
A: And the reference? | C: <three three one>
A: How many guests? | C: <one two three>, four with the baby
C: my account number with you is <8842119>
C: The password reset email never <arrived>
C: I got an email saying my password was <changed>
A: You'll need to reset your password. Is that okay? | C: <Sure>, go ahead.
A: Your password must have eight characters. | C: <Okay>, got it.
A: Did you get the verification code? | C: <No>, nothing came.
A: I can't ask for your password. Can I help with anything else? | C: <The invoice>, yes.
C: can I pay by card when the driver comes at <7 30>
C: the card machine took <three> tries and charged <forty dollars> each
A: Do you want to use the card ending in <four four one two>? | C: Yes, that one.
C: put it on my account, room <four twelve>
C: I need a <social> worker's number
C: the pin came off the hinge <two> days ago
C: code red on floor <three>
C: what's the security code policy for section <4>
C: I have <visa> questions for my trip in <2027>
C: the <key> to room <9> is lost
C: My birthday party is on <May 5th>
C: we leave on <12/04/2026> and return on <12/18/2026>
C: it's a <2019> Honda with <88 000> miles
C: bus <42> to <5th> street
C: flight <4539> leaves at <six sixteen>
C: Booking <4111 1111>
C: my phone's IMEI is <49 015420 323751 8>
C: the license for the software, key <four> of <five>
C: I live in apartment <12>
C: The customer's credit card number is {payment: 4539148803436467} with expiry {payment: 08/2028}.
C: Caller provided CVV {payment: 447}.
C: Caller gave card {payment: 4539 1488 0343 6467}, exp {payment: 08/28}, cvc {payment: 447}
C: The agent confirmed the card {payment: four five three nine one four eight eight zero three four three six four six seven}.
C: The caller said his PIN is {credentials: 4471}.
C: The caller's security answer is {credentials: Rover}.
C: Caller's social security number: {government_id: 123-45-6789}
C: The caller's bank account number is {bank: 12345678} at First National.
A: I see the card {payment: 4539 1488 0343 6467} in the system. | C: Right.
A: Thanks. To confirm, that was {payment: four five three nine}, {payment: one four eight eight}, {payment: zero three four three}, {payment: six four six seven}. | C: Correct.
A: Number? | C: {payment: 4539 1488 0343} | C: {payment+: 6467}
A: Card number? | C: Four five three nine. Did you get that? {payment: 1488}
A: And your card number? | C: You want the debit? | A: Either one is fine. | C: Okay, {payment: 5425 2334 3010 9903}.
A: And your card number? | C: It's my wife's. She's right here. Honey, can you read it? It's {payment: 5425 2334 3010 9903}
A: What card? | C: Mastercard, {payment: five four two five, two three three four}, uh, my screen froze, {payment+: three zero one zero}, and the end is {payment+: nine nine zero three}.
C: uh {payment: 5 4 2 5 2 3 3 4 3 0 1 0 9 9 0 3} exp {payment: 11 28} cvv {payment: 221}
A: Then I'd need the code from the back, the last three digits. | C: ok {payment: two twenty-one}
A: And the CVV, please? | C: I can't read it. | A: Try under the light. | C: Okay, looks like {payment: eight five three}.
A: CVV? | C: {payment: 4 5}, no, {payment+: 4 5 7}.
A: CVV? | C: Yes, it's um, {payment: five}. {payment+: Five}. {payment+: Two}.
A: Three digit code? | C: {payment: Two} | A: Yes? | C: {payment: nine} | A: And? | C: {payment: four}
A: Last step: your security code? | C: {payment: 0 0 1}, and my zip is <94103>.
C: {payment: 5425-2334-3010-9903} {payment: 11/28} {payment: 221}
A: Is the number {payment: 5425 2334 3010 9903}? | C: No, it's {payment: 5425 2334 3010 9904}.
A: So the CVV was {payment: 221}? | C: yes
A: Your PIN was {credentials: 4471}, right? | C: yes
A: Could you verify the password on file? | C: {credentials: Moonlight}. | A: Thank you, Dana.
A: Could you verify the password on file? | C: Is it <Moonlight>?
A: What password would you like? | C: Let's use {credentials: Sunset-Beach-3}.
A: Please choose a new PIN. | C: {credentials: 7 7 3 1}
A: Please set a new password now. | C: {credentials: Walnut tree 12}
A: Say your four-digit PIN. | C: {credentials: nine nine one eight}.
A: Now say your passcode. | C: {credentials: one one two two three three}
A: Your temporary password is {credentials: Xk29-bly}. | C: Got it.
A: The one-time code is {credentials: 88 21 40}. | C: ok
A: I'm texting you a code now. Tell me when you have it. | C: It's {credentials: 551 204}.
C: my login is dana and password {credentials: tiger-lily}
C: the voicemail password's {credentials: 2580}
C: the passphrase is {credentials: "the moon is bright tonight"}
C: Use the password {credentials: "sesame"} for the portal.
C: card: {payment: 5425 2334 3010 9903}; order: <77120-3>; flight: <BA 2490>
C: pay order <4471 2299> with card {payment: 5425 2334 3010 9903}
A: Is it order <4471 2299>? | C: yes and my card is {payment: 5425 2334 3010 9903}
A: What's your order number? | C: <4471 2299>. My card was {payment: 5425 2334 3010 9903}.
C: SSN {government_id: 123456789}
A: And your social? | C: {government_id: 123} | A: {government_id: 123} | C: {government_id: 45} | A: {government_id: 45} | C: {government_id: 6789}
C: my passport, {government_id: C01X00T47}, expires <in May>
A: What's the passport number? | C: {government_id: A B one two three four five six seven}
C: IBAN {bank: DE 89 3704 0044 0532 0130 00}
C: iban is {bank: gb 82 west 1234 5698 7654 32}
A: Which account? | C: Account {bank: 12345678} at Barclays, sort code {bank: 20 44 11}.
A: I am texting you a code now. | C: ok got it | A: Please read me the six digits. | C: {credentials: 551 204}
C: hi um i wanna pay my bill its card {payment: four five three nine one four eight eight oh three four three six four six seven} exp {payment: oh eight twenty eight} security code {payment: four four seven}
A: go ahead with the card number | C: yeah {payment: four five three nine} | A: uh huh | C: {payment+: one four eight eight} | A: okay | C: {payment+: oh three four three} sorry my dog is barking | A: no problem | C: {payment+: six four six seven}
A: May I take the long card number? | C: Yes. {payment: Four five three nine}, {payment+: fourteen eighty-eight}, {payment+: oh three forty-three}, {payment+: sixty-four sixty-seven}.
A: And what's the number on the card? | C: Is that the one on the front? | A: Yes, the sixteen digits. | C: {payment: 4539 1488 0343 6467}
A: Can you repeat the number? | C: {payment: 4539 1488 0343 6467}
A: Sorry, I only got twelve digits. | C: Let me start over. {payment: Four five three nine one four eight eight zero three four three six four six seven}.
A: I got {payment: four five three nine one four eight eight}, what's after that? | C: {payment: zero three four three six four six seven}
C: It's {payment: 4-5-3-9 1-4-8-8 0-3-4-3 6-4-6-7}.
C: {payment: 4539 – 1488 – 0343 – 6467}
C: {payment: 4539.1488.0343.6467}
C: {payment: 4539/1488/0343/6467}
C: {payment: 4539_1488_0343_6467}
C: {payment: ４５３９１４８８０３４３６４６７}
C: number:{payment: 4539148803436467};cvv:{payment: 447}
C: ({payment: 4539 1488 0343 6467})
C: card number {payment: 4539 1488 zero three four three 6467}
C: card number {payment: four 5 three 9, 1 four 8 eight, 0 3 4 3, six four 6 seven}
C: {payment: four-five-three-nine-one-four-eight-eight-zero-three-four-three-six-four-six-seven}
A: security code on the back? | C: {payment: four-four-seven}
A: And the CVV? | C: That would be a {payment: four}, a {payment+: four}, and a {payment+: seven}.
A: And the CVV? | C: I already gave you that. {payment: 447}!
A: CVV number? | C: {payment: 447} and the zip is <94103>
A: What is the CVV? | C: The what? | A: The security code. | C: Where's that? | A: On the back of your card. | C: {payment: 447}
C: The three digits are {payment: four four seven}, card's a Visa.
A: Card verification please. | C: {payment: 447}
A: ok so the pin please | C: {credentials: one two three four}
A: And your password, so I can log you in? | C: it's all lowercase {credentials: bluefish}, then the number {credentials: 22}
A: What's your password? | C: That's {credentials: B-L-U-E-F-I-S-H 2 2}.
A: And the password is? | C: {credentials: bluefish}
A: Username and password please. | C: dana, and {credentials: bluefish22}
A: What's the password? | C: Well, it was {credentials: bluefish} but I think I changed it.
A: Whats your password | C: {credentials: bluefish}
A: I need your account password to continue. | C: Sure. {credentials: bluefish}.
A: Password? | C: Same as before. | A: Which is? | C: {credentials: bluefish}
C: can you write down my password, it's {credentials: bluefish 22}
C: passwords {credentials: bluefish22} and {credentials: redfish33} both fail
C: my wifi pass is {credentials: bluefish22}
C: My pw is {credentials: bluefish22}
C: pass code {credentials: 4471}
C: The combination is {credentials: 12 34 56}
A: Thank you. Your order <4539148803436467> has shipped. | C: great
C: The tracking is <4539 1488 0343 6467>.
`;
