import { describe, expect, it } from "vitest";
import { recognized } from "../testing/recognized.ts";

describe("credentials", () => {
  it.each<[lines: string[], expected: string[]]>([
    [["My password is bluefish 22."], ["password: bluefish 22"]],
    [["A: What's your password?", "C: Sure, it's bluefish 22"], ["password: bluefish 22"]],
    [
      ["A: Password?", "C: orange banana", "A: So orange banana?"],
      ["password: orange banana", "password: orange banana"],
    ],
    [["password: Tr0ub4dor&3"], ["password: Tr0ub4dor&3"]],
    [["A: What's your password?", "C: Umm, hang on.", "A: Sure.", "C: rainbow six"], ["password: rainbow six"]],
    [["I changed my password to Zebra-42 yesterday"], ["password: Zebra-42"]],
    [["I set it to Spring2024!, that's the password."], ["password: Spring2024!"]],
    [["my password is correct horse battery staple"], ["password: correct horse battery staple"]],
    [
      ["A: I'm texting you a code now.", "C: ok", "A: Read me the six digits.", "C: 551 204"],
      ["one_time_code: 551 204"],
    ],
    [["winter7castle is my password"], ["password: winter7castle"]],
    [["Mein Passwort lautet Roter Leuchtturm, danke"], ["password: Roter Leuchtturm"]],
    [["A: ¿Cuál es su contraseña?", "C: girasol 22"], ["password: girasol 22"]],
    [["A: The PIN?", "C: eight oh one two"], ["pin: eight oh one two"]],
    [["A: I just texted you a code, what is the verification code?", "C: 482 910"], ["one_time_code: 482 910"]],
    [["A: What's your mother's maiden name?", "C: Kowalski."], ["security_answer: Kowalski"]],
    [["the key sk-test-51Hq8ZpLx9Tn2vB7cD4eF6gH leaked"], ["api_key: sk-test-51Hq8ZpLx9Tn2vB7cD4eF6gH"]],
  ])("%j", (lines, expected) => {
    expect(recognized(lines)).toEqual(expected);
  });

  it.each<string[][]>([
    [["My password is not working"]],
    [["I forgot my password"]],
    [["A: Do you remember your password?", "C: No, I don't"]],
    [["A: What's your password?", "C: I don't know"]],
    [["A: Would you like to reset your password?", "C: Yes please"]],
    [["the PIN doesn't work"]],
    [["the password field is blue"]],
    [["no API key: agents are known from their webhooks"]],
    [["sk-of-the-installation"]],
    [["my password is correct but the page is slow"]],
    [["A: I can't ask for your password. Can I help with anything else?", "C: The invoice, yes"]],
    [["A: You need to reset your password. Is that okay?", "C: Sure, go ahead"]],
    [["A: Ihr Passwort?", "C: Das kann ich Ihnen nicht sagen"]],
    [["Meine PIN ist gesperrt"]],
    [["my password is [password]"]],
    [["use promo code SAVE20"]],
  ])("gives nothing away: %j", (lines) => {
    expect(recognized(lines)).toEqual([]);
  });
});
