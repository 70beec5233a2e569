/** Memories' statements, and more questions for secrets. The notation is told in `../../read-snippets.ts`. */
export const workedOnEnglishStatements = `
C: The caller verified with the password {credentials: bluefish22}.
C: She shared her PIN, {credentials: 4471}, and asked for a new card.
C: The CVV was given as {payment: 737}.
C: Caller paid with Visa {payment: 4539 1488 0343 6467} (exp. {payment: 08/28}, CVV {payment: 447}).
C: Payment method: Visa {payment: 4539148803436467}
C: The caller's security code is {payment: 447}, the order number <4471>.
C: Caller authenticated by PIN {credentials: 8012}.
C: The customer wants to change her PIN to {credentials: 9021}.
C: Caller confirmed the verification code {credentials: 551204}.
C: The caller prefers to pay by card ending in <6467>.
C: The caller forgot the <password> and could not log in.
C: The caller asked to reset <the PIN>.
C: The caller's card was <blocked> after <three> wrong PIN entries.
C: The caller has <two> cards and <one> account.
C: Caller's password reset link <expired> after <24 hours>.
A: What's your password? | C: yeah so {credentials: bluefish twenty two}
A: What's your password? | C: My password? Uh, let's see, it's {credentials: bluefish}.
A: What's your password? | C: {credentials: bluefish}, I think.
A: What's your password? | C: All lowercase, {credentials: bluefish}
A: And your password? | C: Okay the password is going to be {credentials: bluefish seven}
A: Can I get the password on the account? | C: I don't have it with me. | A: No problem, what's your zip? | C: <94103>
A: What's your password? | C: <No>, I won't tell you that.
A: What's your password? | C: Why do you need <that>?
A: Do you have a password set? | C: <Yes I do>.
A: Is the password saved in your browser? | C: <I guess so>.
A: Password or PIN? | C: PIN. {credentials: 4471}.
A: I'll send a password reset link to your email. Okay? | C: <Sounds good>, thanks.
A: For your password, use at least eight characters. | C: <Alright>, will do.
A: Your order is <4471>. What's your PIN? | C: {credentials: 9 9 1 8}
A: What's your PIN? | C: I moved to <room 1204>, can you call me there?
A: Thanks. And your security word? | C: {credentials: Marigold}.
A: What's your memorable word? | C: Umm {credentials: Penelope}
A: What was your first car? For security. | C: A {credentials: Honda Civic}
A: Give me the third and fifth character of your password. | C: {credentials: u and f}
C: ok so the user is admin and pass is {credentials: admin123}
C: email <me> the invoice, password stays the <same>
`;
