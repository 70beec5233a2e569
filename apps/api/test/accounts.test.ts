import { fixedClock, hourMs, minuteMs } from "@elaaoms/core/clock";
import { auditEvents } from "@elaaoms/db/schema/index";
import { resetPassword } from "@elaaoms/services/people/reset-password";
import { issueSetupLink } from "@elaaoms/services/setup/issue-setup-link";
import { asc, desc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ConsoleClient,
  createMember,
  createOwner,
  enableTwoFactor,
  goodPassword,
  type Person,
  resultOf,
} from "./console-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
let owner: Person;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const person = { name: "Olu Owner", email: "first@example.com", password: goodPassword };

async function audited(): Promise<string[]> {
  const { db } = service.container.services;
  const rows = await db.select().from(auditEvents).orderBy(asc(auditEvents.organizationId), asc(auditEvents.sequence));
  return rows.map(({ action, outcome }) => `${action} ${outcome}`);
}

describe("the link that makes the first owner", () => {
  it("works once, for the newest link alone, and not at all once there is an owner", async () => {
    const client = new ConsoleClient(service);
    const older = await issueSetupLink(service.container.services);
    const newest = await issueSetupLink(service.container.services);
    expect(newest).not.toBe(older);
    expect((await client.mutate("setup.redeem", { token: older, person })).status).toBe(404);
    expect(
      (await client.mutate("setup.redeem", { token: newest, person: { ...person, password: "short" } })).status,
    ).toBe(400);
    const both = await Promise.all([
      client.mutate("setup.redeem", { token: newest, person }),
      client.mutate("setup.redeem", { token: newest, person: { ...person, email: "second@example.com" } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await issueSetupLink(service.container.services)).toBeNull();
  });

  it("ends after a day", async () => {
    const clock = fixedClock(new Date("2026-11-22T10:00:00Z"));
    const another = await startTestService({ overrides: { clock } });
    try {
      const token = await issueSetupLink(another.container.services);
      clock.advance(24 * hourMs);
      const answer = await new ConsoleClient(another).mutate("setup.redeem", { token, person });
      expect(answer.status).toBe(404);
    } finally {
      await another.close();
    }
  });

  it("is nowhere in the log, and its token nowhere in the database", async () => {
    const another = await startTestService();
    try {
      const token = (await issueSetupLink(another.container.services)) ?? "";
      await new ConsoleClient(another).mutate("setup.redeem", { token, person });
      expect(another.logged()).not.toContain(token);
      expect(another.logged()).not.toContain(person.email);
    } finally {
      await another.close();
    }
  });
});

describe("signing in", () => {
  beforeAll(async () => {
    await service.close();
    service = await startTestService();
    owner = await createOwner(service);
  });

  it("gives a cookie that scripts cannot read and other sites do not send, and is audited with its end", async () => {
    const client = new ConsoleClient(service);
    const answer = await client.signIn(owner.email);
    const cookie = answer.headers.getSetCookie().find((text) => text.includes("session_token")) ?? "";
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const me = resultOf<{ person: { email: string }; organization: { role: string; permissions: string[] } }>(
      await client.query("session.me"),
    );
    expect(me.person.email).toBe(owner.email);
    expect(me.organization.role).toBe("owner");
    expect(me.organization.permissions).toContain("members.manage");
    const before = client.cookies;
    expect((await client.auth("/sign-out", {})).status).toBe(200);
    expect(client.cookies).not.toContain("session_token");
    // The old cookie is worth nothing any more.
    const replayed = await client.mutate("organizations.switch", { organizationId: "org_x" }, { cookie: before });
    expect(replayed.status).toBe(401);
    expect((await audited()).slice(-2)).toEqual(["session.created success", "session.ended success"]);
  });

  it("refuses a wrong password, an unknown address and a forged cookie, and tells no difference", async () => {
    const client = new ConsoleClient(service);
    const wrong = await client.signIn(owner.email, "not-the-password");
    const unknown = await client.signIn("nobody@example.com", "not-the-password");
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.text).toBe(unknown.text);
    expect((await audited()).at(-1)).toBe("session.refused refused");
    const [name, token] = owner.client.cookies.split("=");
    const forged = `${name}=${decodeURIComponent(token ?? "").split(".")[0]}.${"A".repeat(43)}%3D`;
    expect((await client.mutate("organizations.switch", { organizationId: "o" }, { cookie: forged })).status).toBe(401);
    expect(service.logged()).not.toContain(owner.email);
  });

  it("is closed to whoever tries too often, from wherever they come", async () => {
    const member = await createMember(service, owner, "compliance");
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt++) {
      const answer = await new ConsoleClient(service).signIn(member.email, "not-the-password");
      statuses.push(answer.status);
      if (attempt === 10) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    // The right password does not open it either, and others are not concerned.
    expect((await new ConsoleClient(service).signIn(member.email)).status).toBe(429);
    expect((await new ConsoleClient(service).signIn(owner.email)).status).toBe(200);
  });

  it("is closed to an address that tries many links", async () => {
    const client = new ConsoleClient(service);
    const tried = await Promise.all(
      Array.from({ length: 101 }, (_, index) =>
        client.mutate("invitations.accept", { token: `guess-${index}-of-a-token`, newPerson: null }),
      ),
    );
    expect(tried.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it("is not possible from another site's page, and neither is anything else that changes something", async () => {
    const evil = { origin: "https://evil.example" };
    const credentials = { email: owner.email, password: goodPassword };
    expect((await owner.client.auth("/sign-in/email", credentials, evil)).status).toBe(403);
    const invited = await owner.client.mutate("members.invite", { email: "x@example.com", role: "admin" }, evil);
    expect(invited.status).toBe(403);
  });

  it("serves nothing of the library but what is needed", async () => {
    const signUp = await owner.client.auth("/sign-up/email", { ...person, email: "uninvited@example.com" });
    expect(signUp.status).toBe(404);
    for (const path of ["/delete-user", "/update-user", "/two-factor/send-otp", "/request-password-reset"]) {
      expect((await owner.client.auth(path, {})).status, path).toBe(404);
    }
  });
});

describe("members", () => {
  it("are let in by a link that works once, and for the address invited alone", async () => {
    const invited = { email: "invited@example.com", role: "developer" };
    const { token } = resultOf<{ token: string }>(await owner.client.mutate("members.invite", invited));
    const newPerson = { name: "Ines Invited", password: goodPassword };
    const stranger = await createMember(service, owner, "developer");
    expect((await stranger.client.mutate("invitations.accept", { token, newPerson: null })).status).toBe(409);
    const client = new ConsoleClient(service);
    expect((await client.mutate("invitations.accept", { token, newPerson: null })).status).toBe(400);
    const accepted = await Promise.all([
      client.mutate("invitations.accept", { token, newPerson }),
      client.mutate("invitations.accept", { token, newPerson }),
    ]);
    expect(accepted.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await client.signIn(invited.email)).status).toBe(200);
  });

  it("cannot be let in by a link that was taken back", async () => {
    const invited = { email: "late@example.com", role: "admin" };
    const { id, token } = resultOf<{ id: string; token: string }>(await owner.client.mutate("members.invite", invited));
    resultOf(await owner.client.mutate("members.revokeInvitation", { invitationId: id }));
    const newPerson = { name: "Lars Late", password: goodPassword };
    expect((await new ConsoleClient(service).mutate("invitations.accept", { token, newPerson })).status).toBe(404);
  });

  it("are what they are from the next request on", async () => {
    const member = await createMember(service, owner, "developer");
    expect((await member.client.query("members.list")).status).toBe(403);
    resultOf(await owner.client.mutate("members.changeRole", { userId: member.userId, role: "admin" }));
    expect((await member.client.query("members.list")).status).toBe(200);
    resultOf(await owner.client.mutate("members.remove", { userId: member.userId }));
    expect((await member.client.query("members.list")).status).toBe(403);
    expect(resultOf<{ organization: null }>(await member.client.query("session.me")).organization).toBeNull();
  });

  it("always have an owner, whom owners alone can change", async () => {
    const admin = await createMember(service, owner, "admin");
    const tried = [
      await owner.client.mutate("members.remove", { userId: owner.userId }),
      await owner.client.mutate("members.changeRole", { userId: owner.userId, role: "admin" }),
      await admin.client.mutate("members.remove", { userId: owner.userId }),
      await admin.client.mutate("members.changeRole", { userId: admin.userId, role: "owner" }),
      await admin.client.mutate("members.invite", { email: "o@example.com", role: "owner" }),
      await admin.client.mutate("apiKeys.create", { name: "All", role: "owner", expiresInDays: null }),
    ];
    expect(tried.map(({ status }) => status)).toEqual([409, 409, 403, 403, 403, 403]);
    // Of two owners who remove each other at once, one stays.
    const second = await createMember(service, owner, "owner");
    const third = await createMember(service, owner, "owner");
    resultOf(await third.client.mutate("members.remove", { userId: owner.userId }));
    const removals = await Promise.all([
      second.client.mutate("members.remove", { userId: third.userId }),
      third.client.mutate("members.remove", { userId: second.userId }),
    ]);
    expect(removals.filter(({ status }) => status === 200)).toHaveLength(1);
    owner = removals[0]?.status === 200 ? second : third;
  });
});

describe("API keys of an organization", () => {
  const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });
  const listMemories = (key: string) =>
    fetch(`${service.url}/api/v1/memories`, bearer(key)).then(({ status }) => status);

  it("do what their role may, until they are revoked", async () => {
    const create = async (role: string) =>
      resultOf<{ id: string; key: string }>(
        await owner.client.mutate("apiKeys.create", { name: "Reports", role, expiresInDays: 30 }),
      );
    const [reader, builder] = [await create("compliance"), await create("developer")];
    expect(await listMemories(reader.key)).toBe(200);
    expect(await listMemories(builder.key)).toBe(403);
    const listed = await owner.client.query("apiKeys.list");
    expect(resultOf<{ id: string }[]>(listed).map(({ id }) => id)).toEqual([builder.id, reader.id]);
    expect(listed.text).not.toContain(reader.key);
    resultOf(await owner.client.mutate("apiKeys.revoke", { apiKeyId: reader.id }));
    expect(await listMemories(reader.key)).toBe(401);
    expect(await listMemories(service.organization.apiKey)).toBe(200);
  });

  it("end when they expire", async () => {
    const clock = fixedClock(new Date());
    const another = await startTestService({ beside: service, overrides: { clock } });
    try {
      const { key } = resultOf<{ key: string }>(
        await owner.client.mutate("apiKeys.create", { name: "Soon", role: "admin", expiresInDays: 1 }),
      );
      const ask = () => fetch(`${another.url}/api/v1/memories`, bearer(key)).then(({ status }) => status);
      expect(await ask()).toBe(200);
      clock.advance(24 * hourMs + minuteMs);
      expect(await ask()).toBe(401);
    } finally {
      await another.close();
    }
  });
});

describe("one-time codes", () => {
  it("are asked for at every sign-in once they are on, and are told apart in the audit log", async () => {
    const member = await createMember(service, owner, "privacy_officer");
    const code = await enableTwoFactor(member);
    expect((await audited()).at(-1)).toBe("two_factor.enabled success");
    const client = new ConsoleClient(service);
    const begun = await client.signIn(member.email);
    expect(JSON.parse(begun.text)).toMatchObject({ twoFactorRedirect: true });
    expect((await client.query("session.me")).status).toBe(401);
    expect((await client.auth("/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
    expect((await audited()).at(-1)).toBe("session.refused refused");
    expect((await client.auth("/two-factor/verify-totp", { code: code(), trustDevice: true })).status).toBe(200);
    expect((await client.query("session.me")).status).toBe(200);
    const { db } = service.container.services;
    const [last] = await db
      .select()
      .from(auditEvents)
      .orderBy(desc(auditEvents.at), desc(auditEvents.sequence))
      .limit(1);
    expect(last).toMatchObject({ action: "session.created", actorId: member.userId, auth: "session_totp" });
    // Asking to trust the browser was no use.
    await client.auth("/sign-out", {});
    expect(JSON.parse((await client.signIn(member.email)).text)).toMatchObject({ twoFactorRedirect: true });
  });
});

describe("a changed password", () => {
  it("ends every other session, and is none that is easily guessed", async () => {
    const member = await createMember(service, owner, "developer");
    const elsewhere = new ConsoleClient(service);
    await elsewhere.signIn(member.email);
    const change = (newPassword: string) =>
      member.client.auth("/change-password", { currentPassword: goodPassword, newPassword });
    expect((await change("password1234")).status).toBe(400);
    expect((await change("lantern-orbit-walnut-drizzle")).status).toBe(200);
    expect((await elsewhere.query("session.me")).status).toBe(401);
    expect((await member.client.query("session.me")).status).toBe(200);
    expect((await audited()).at(-1)).toBe("password.changed success");
  });
});

describe("a lost password", () => {
  it("is replaced from the command line, with the codes of a lost device, and ends every session", async () => {
    const member = await createMember(service, owner, "developer");
    await enableTwoFactor(member);
    const { db, passwords } = service.container.services;
    const password = "lantern-orbit-walnut-drizzle";
    const reset = (email: string) => resetPassword({ db, passwords }, { email, password, withoutCodes: true });
    await reset(member.email);
    expect((await member.client.query("session.me")).status).toBe(401);
    const client = new ConsoleClient(service);
    expect((await client.signIn(member.email)).status).toBe(401);
    expect(JSON.parse((await client.signIn(member.email, password)).text)).toMatchObject({
      user: { id: member.userId },
    });
    expect(await audited()).toContain("two_factor.disabled success");
    await expect(reset("nobody@example.com")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
