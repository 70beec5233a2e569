import { systemClock } from "@elaaoms/core/clock";
import type { Database } from "@elaaoms/db/connect";
import { issueSetupLink } from "@elaaoms/services/setup/issue-setup-link";

const person = { name: "Olu Adeyemi", email: "owner@bench.example", password: "harbor-violin-cactus-meadow" };

/** A browser's session with the console's procedures: they are asked as the console's pages ask them. */
export class ConsoleClient {
  readonly #url: string;
  readonly #origin: string;
  #cookie = "";

  private constructor(url: string, origin: string) {
    this.#url = url;
    this.#origin = origin;
  }

  /** Signs the organization's owner in, who is made if need be. */
  static async signIn(options: { apiUrl: string; consoleOrigin: string; db: Database }): Promise<ConsoleClient> {
    const client = new ConsoleClient(options.apiUrl, options.consoleOrigin);
    const token = await issueSetupLink({ db: options.db, clock: systemClock });
    if (token !== null) await client.ask("setup.redeem", { token, person });
    const { email, password } = person;
    const answer = await client.#post("/api/auth/sign-in/email", { email, password });
    if (!answer.ok) throw new Error(`Signing in was answered with ${answer.status}: ${await answer.text()}`);
    client.#cookie = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.slice(0, cookie.indexOf(";")))
      .join("; ");
    return client;
  }

  /** Cookies of the session as a browser stores them, by name. */
  get cookies(): { name: string; value: string }[] {
    return this.#cookie.split("; ").map((pair) => {
      const middle = pair.indexOf("=");
      return { name: pair.slice(0, middle), value: pair.slice(middle + 1) };
    });
  }

  /** Calls a procedure and reads all of its answer. Throws when it is refused. */
  async ask<Result>(procedure: string, input?: unknown): Promise<Result> {
    const answer = await this.#post(`/trpc/${procedure}?batch=1`, { 0: input });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${procedure} was answered with ${answer.status}: ${text.slice(0, 500)}`);
    return JSON.parse(text)[0].result.data;
  }

  #post(path: string, body: unknown): Promise<Response> {
    return fetch(`${this.#url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: this.#origin, cookie: this.#cookie },
      body: JSON.stringify(body),
    });
  }
}
