import { type APIRequestContext, expect, request } from "@playwright/test";
import type { Service } from "../service/start-service.ts";
import type { Role } from "./roles.ts";

export const goodPassword = "harbor-violin-cactus-meadow";

/** Names that pictures may show. */
const names: Record<Role, string> = {
  owner: "Olu Owner",
  admin: "Ada Admin",
  privacy_officer: "Priya Officer",
  compliance: "Conrad Reader",
  developer: "Dev Builder",
};

type StorageState = Awaited<ReturnType<APIRequestContext["storageState"]>>;

/** The members of the default organization, one of each role, made when they are first needed. */
export interface People {
  /** Cookies of a browser in which this person has signed in. */
  signIn(role: Role): Promise<StorageState>;
  emailOf(role: Role): string;
  /** Of all of them. */
  password: string;
}

export function createPeople(service: Service): People {
  const states = new Map<Role, Promise<StorageState>>();
  const signIn = (role: Role): Promise<StorageState> => {
    const state =
      states.get(role) ?? (role === "owner" ? makeOwner(service) : makeMember(service, role, signIn("owner")));
    states.set(role, state);
    return state;
  };
  return { signIn, emailOf, password: goodPassword };
}

function emailOf(role: Role): string {
  return `${role.replace("_", "-")}@example.com`;
}

async function makeOwner(service: Service): Promise<StorageState> {
  const token = new URL(await service.run("link-owner")).hash.slice(1);
  const browser = await openBrowser(service);
  const person = { name: names.owner, email: emailOf("owner"), password: goodPassword };
  await call(browser, "setup.redeem", { token, person });
  return endSignIn(browser, "owner");
}

async function makeMember(service: Service, role: Role, inviter: Promise<StorageState>): Promise<StorageState> {
  const asOwner = await openBrowser(service, await inviter);
  const { token } = await call<{ token: string }>(asOwner, "members.invite", { email: emailOf(role), role });
  await asOwner.dispose();
  const browser = await openBrowser(service);
  await call(browser, "invitations.accept", { token, newPerson: { name: names[role], password: goodPassword } });
  return endSignIn(browser, role);
}

async function endSignIn(browser: APIRequestContext, role: Role): Promise<StorageState> {
  const answer = await browser.post("/api/auth/sign-in/email", {
    data: { email: emailOf(role), password: goodPassword },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const state = await browser.storageState();
  await browser.dispose();
  return state;
}

/** Requests as the console's own pages make them. */
function openBrowser({ consoleOrigin }: Service, storageState?: StorageState): Promise<APIRequestContext> {
  return request.newContext({
    baseURL: consoleOrigin,
    extraHTTPHeaders: { origin: consoleOrigin },
    ...(storageState && { storageState }),
  });
}

/** Calls a procedure past the page, with what a page's script could do as well. */
async function call<Result>(browser: APIRequestContext, procedure: string, input: unknown): Promise<Result> {
  const answer = await browser.post(`/api/trpc/${procedure}`, { data: input });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()).result.data;
}
