import type { Role } from "@elaaoms/services/access/roles";
import { issueSetupLink } from "@elaaoms/services/setup/issue-setup-link";
import { TOTP } from "otpauth";
import { expect } from "vitest";
import { type Answer, newAddress, send } from "./http-client.ts";
import { consoleOrigin, type TestService } from "./test-service.ts";

export const goodPassword = "harbor-violin-cactus-meadow";

/** A browser with the console open: keeps its cookies, and says where its page is from. */
export class ConsoleClient {
  readonly #service: TestService;
  readonly #cookies = new Map<string, string>();
  readonly address = newAddress();

  constructor(service: TestService) {
    this.#service = service;
  }

  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** A request to `/api/auth`. */
  auth(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(`/api/auth${path}`, body, headers);
  }

  query(procedure: string, input?: unknown): Promise<Answer> {
    const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return this.#send(`/trpc/${procedure}${query}`, undefined, {});
  }

  mutate(procedure: string, input: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(`/trpc/${procedure}`, input, headers);
  }

  /** Signs in with the password; the answer is the library's. */
  signIn(email: string, password = goodPassword): Promise<Answer> {
    return this.auth("/sign-in/email", { email, password });
  }

  async #send(path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const answer = await send(this.#service, path, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        origin: consoleOrigin,
        "x-forwarded-for": this.address,
        ...(this.cookies && { cookie: this.cookies }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    return answer;
  }

  #keep(cookie: string): void {
    const [pair = "", ...attributes] = cookie.split(/;\s*/);
    const name = pair.slice(0, pair.indexOf("="));
    if (attributes.includes("Max-Age=0")) this.#cookies.delete(name);
    else this.#cookies.set(name, pair.slice(name.length + 1));
  }
}

/** What a procedure answered. */
export function resultOf<Result>(answer: Answer): Result {
  expect(answer.status, answer.text).toBe(200);
  return JSON.parse(answer.text).result.data;
}

export interface Person {
  client: ConsoleClient;
  userId: string;
  email: string;
}

let people = 0;

/** The default organization's owner, made through the setup link and signed in. */
export async function createOwner(service: TestService): Promise<Person> {
  const token = await issueSetupLink(service.container.services);
  const client = new ConsoleClient(service);
  const email = `owner-${++people}@example.com`;
  resultOf(
    await client.mutate("setup.redeem", { token, person: { name: "Olu Owner", email, password: goodPassword } }),
  );
  return signedIn(client, email);
}

/** A new member of the organization that somebody looks at, invited by them and signed in. */
export async function createMember(service: TestService, inviter: Person, role: Role): Promise<Person> {
  const email = `${role}-${++people}@example.com`;
  const { token } = resultOf<{ token: string }>(await inviter.client.mutate("members.invite", { email, role }));
  const client = new ConsoleClient(service);
  const newPerson = { name: "Mira Member", password: goodPassword };
  resultOf(await client.mutate("invitations.accept", { token, newPerson }));
  return signedIn(client, email);
}

async function signedIn(client: ConsoleClient, email: string): Promise<Person> {
  const answer = await client.signIn(email);
  expect(answer.status, answer.text).toBe(200);
  return { client, email, userId: JSON.parse(answer.text).user.id };
}

/** Sets up one-time codes for somebody who has signed in, and returns what makes them. */
export async function enableTwoFactor({ client }: Person): Promise<() => string> {
  const enabled = await client.auth("/two-factor/enable", { password: goodPassword });
  expect(enabled.status, enabled.text).toBe(200);
  const secret = new URL(JSON.parse(enabled.text).totpURI).searchParams.get("secret") ?? "";
  const app = new TOTP({ secret });
  const code = () => app.generate();
  const verified = await client.auth("/two-factor/verify-totp", { code: code() });
  expect(verified.status, verified.text).toBe(200);
  return code;
}
