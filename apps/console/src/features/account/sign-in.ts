/** A sign-in that was refused; the message is for the person. */
class SignInError extends Error {
  override readonly name = "SignInError";
}

const messages: Record<number, string> = {
  400: "This does not match. Check what you have entered and try again.",
  401: "This does not match. Check what you have entered and try again.",
  429: "Too many attempts. Wait a quarter of an hour, then try again.",
};

/**
 * Signs in with a password. Answers whether a one-time code is asked for as well.
 *
 * @throws SignInError
 */
export async function signIn(email: string, password: string): Promise<{ needsCode: boolean }> {
  const body = await post("/sign-in/email", { email, password });
  return { needsCode: typeof body === "object" && body !== null && "twoFactorRedirect" in body };
}

/** Ends a sign-in with the code of an app, or one of those kept for when the device is lost. Throws SignInError. */
export async function enterCode(code: string): Promise<void> {
  const digits = code.replaceAll(/\s/g, "");
  await post(/^\d{6}$/.test(digits) ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code", { code: digits });
}

/**
 * Shows again who one is, at a session that goes on: with the password, or with a code where codes are on. Throws
 * SignInError.
 */
export async function confirmSignIn(secret: { password: string } | { code: string }): Promise<void> {
  if ("code" in secret) await enterCode(secret.code);
  else await post("/verify-password", { password: secret.password });
}

/**
 * A request about signing in, from the page's own origin.
 *
 * @throws SignInError
 */
export async function post(path: string, body: Record<string, string>): Promise<unknown> {
  const answer = await fetch(`/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (answer?.ok) return answer.json();
  const refusal: unknown = await answer?.json().catch(() => null);
  throw new SignInError(
    // Too many attempts are told in more words than the service has for them.
    (answer?.status !== 429 && reasonOf(refusal)) ||
      (messages[answer?.status ?? 0] ?? "The service does not answer as it should. Try again in a moment."),
  );
}

/** Why the service itself refuses. What its library for signing in refuses has no words for a person. */
function reasonOf(refusal: unknown): string | null {
  const { status, message } = Object(refusal) as { status?: unknown; message?: unknown };
  return status === "error" && typeof message === "string" ? message : null;
}
