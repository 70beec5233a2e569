import { type Clock, fixedClock, minuteMs } from "@elaaoms/core/clock";
import { auditEvents, sessions } from "@elaaoms/db/schema/index";
import { authorizePerson } from "@elaaoms/services/access/authorize-person";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMember, createOwner, enableTwoFactor, goodPassword, type Person, resultOf } from "./console-client.ts";
import { startTestService, type TestService } from "./test-service.ts";

let service: TestService;
let owner: Person;
beforeAll(async () => {
  service = await startTestService();
  owner = await createOwner(service);
});
afterAll(() => service.close());

/** As if somebody had signed in so long ago. */
async function age({ userId }: Person, minutes: number): Promise<void> {
  const { db, clock } = service.container.services;
  const createdAt = new Date(clock.now().getTime() - minutes * minuteMs);
  await db.update(sessions).set({ createdAt }).where(eq(sessions.userId, userId));
}

const isFresh = async ({ client }: Person) => resultOf<{ isFresh: boolean }>(await client.query("session.me")).isFresh;

async function lastAudited({ userId }: Person): Promise<{ action: string; details: unknown } | undefined> {
  const [event] = await service.container.services.db
    .select({ action: auditEvents.action, details: auditEvents.details })
    .from(auditEvents)
    .where(eq(auditEvents.actorId, userId))
    .orderBy(desc(auditEvents.sequence))
    .limit(1);
  return event;
}

describe("what needs a fresh sign-in", () => {
  it("is refused ten minutes after it, and allowed after another", async () => {
    const member = await createMember(service, owner, "compliance");
    const { services, signIn } = service.container;
    const reveal = async (clock: Clock) => {
      const session = await signIn.readSession(new Headers({ cookie: member.client.cookies }));
      if (!session) throw new Error("Nobody has signed in.");
      const request = { session, ip: null, requestId: "req_fresh" };
      return (await authorizePerson({ ...services, clock }, request, "memories.reveal")).role;
    };
    const later = fixedClock(new Date(Date.now() + 9 * minuteMs));
    expect(await reveal(later)).toBe("compliance");
    later.advance(2 * minuteMs);
    await expect(reveal(later)).rejects.toMatchObject({ code: "FORBIDDEN", details: [{ path: "session" }] });
    await member.client.signIn(member.email);
    expect(await reveal(services.clock)).toBe("compliance");
  });
});

describe("showing again who one is", () => {
  it("takes the password, and is audited like the attempt that failed", async () => {
    const member = await createMember(service, owner, "compliance");
    await age(member, 11);
    expect(await isFresh(member)).toBe(false);
    const wrong = await member.client.auth("/verify-password", { password: "not-the-password" });
    expect(wrong.status).toBeGreaterThanOrEqual(400);
    expect(await isFresh(member)).toBe(false);
    expect(await lastAudited(member)).toEqual({ action: "session.refused", details: { asked_for: "password" } });
    expect((await member.client.auth("/verify-password", { password: goodPassword })).status).toBe(200);
    expect(await isFresh(member)).toBe(true);
    expect(await lastAudited(member)).toEqual({ action: "session.confirmed", details: { asked_for: "password" } });
  });

  it("takes a code where codes are on, and not the password alone", async () => {
    const member = await createMember(service, owner, "admin");
    const code = await enableTwoFactor(member);
    await age(member, 11);
    expect((await member.client.auth("/verify-password", { password: goodPassword })).status).toBe(409);
    expect((await member.client.auth("/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
    expect(await isFresh(member)).toBe(false);
    expect((await member.client.auth("/two-factor/verify-totp", { code: code() })).status).toBe(200);
    expect(await isFresh(member)).toBe(true);
    expect(await lastAudited(member)).toEqual({ action: "session.confirmed", details: { asked_for: "code" } });
  });

  it("is no place to guess: too many attempts end it, for passwords and codes", async () => {
    const [withPassword, withCode] = [
      await createMember(service, owner, "developer"),
      await createMember(service, owner, "developer"),
    ];
    await enableTwoFactor(withCode);
    const statuses = { password: 0, code: 0 };
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const [byPassword, byCode] = await Promise.all([
        withPassword.client.auth("/verify-password", { password: `guess-${attempt}` }),
        withCode.client.auth("/two-factor/verify-totp", { code: "000000" }),
      ]);
      statuses.password = byPassword.status;
      statuses.code = byCode.status;
    }
    expect(statuses).toEqual({ password: 429, code: 429 });
  });

  it("is for whoever has signed in", async () => {
    const member = await createMember(service, owner, "developer");
    await member.client.auth("/sign-out", {});
    expect((await member.client.auth("/verify-password", { password: goodPassword })).status).toBe(401);
  });
});
