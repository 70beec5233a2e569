import { ServiceError } from "@elaaoms/core/errors";
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

export const minPasswordLength = 12;
export const maxPasswordLength = 128;
/** Of 0 to 4: "somewhat guessable" (2) falls to whoever has stolen the digests and tries likely passwords first. */
const lowestScore = 3;

let estimator: Promise<ZxcvbnFactory> | null = null;

/**
 * Refuses a password that is short, common, or made of what is known about its owner. Nothing leaves the process: the
 * lists of common passwords come with the estimator.
 *
 * @throws ServiceError `INVALID_PAYLOAD` that says what to do.
 */
export async function checkPassword(password: string, owner: { email: string; name: string }): Promise<void> {
  if (password.length < minPasswordLength) refuse(`takes at least ${minPasswordLength} characters`);
  if (password.length > maxPasswordLength) refuse(`takes at most ${maxPasswordLength} characters`);
  estimator ??= createEstimator();
  const known = [owner.email, ...owner.email.split(/[@.]/), ...owner.name.split(/\s+/), "elaaoms", "elevenlabs"];
  const { score } = (await estimator).check(password, known.filter(Boolean));
  if (score < lowestScore) refuse("is too easy to guess: choose several words that do not belong together");
}

function refuse(what: string): never {
  throw new ServiceError("INVALID_PAYLOAD", `The password ${what}.`, {
    details: [{ path: "password", message: what }],
  });
}

/** Loaded when the first password is chosen: the lists are some megabytes that a service seldom needs. */
async function createEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
