import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectFits, takePictures, test } from "./fixtures.ts";
import type { Role } from "./people/roles.ts";

const everybody = ["Overview", "Conversations", "Settings", "System health"];
const readers = ["Callers", "Memories", "Rules", "Audit log"];

/** What the rail offers, which is what the role may see. */
const destinations: Record<Role, string[]> = {
  owner: [...everybody, ...readers, "Requests", "Agents", "Providers", "Simulator", "Team"],
  admin: [...everybody, ...readers, "Requests", "Agents", "Providers", "Simulator", "Team"],
  privacy_officer: [...everybody, ...readers, "Requests"],
  compliance: [...everybody, ...readers],
  developer: [...everybody, "Agents", "Providers", "Simulator"],
};

/** Of screens that somebody may be sent to whose role does not include them. */
const addresses = [
  { title: "Callers", path: "/callers" },
  { title: "Memories", path: "/memories" },
  { title: "Requests", path: "/requests" },
  { title: "Rules", path: "/rules" },
  { title: "Audit log", path: "/audit/accesses" },
  { title: "Agents", path: "/agents" },
  { title: "Providers", path: "/providers" },
  { title: "Simulator", path: "/simulator" },
  { title: "Team", path: "/team" },
];

/** Something that the role may not do, past the page. */
const refused: Partial<Record<Role, { procedure: string; input: unknown }[]>> = {
  privacy_officer: [{ procedure: "members.list", input: null }],
  compliance: [
    { procedure: "settings.change", input: { name: "Mine now" } },
    { procedure: "apiKeys.create", input: { name: "Mine", role: "admin", expiresInDays: null } },
  ],
  developer: [
    { procedure: "overview.readMemories", input: { days: 7, timeZone: "UTC" } },
    { procedure: "members.invite", input: { email: "friend@example.com", role: "admin" } },
  ],
};

const rail = (page: Page) => page.getByRole("navigation", { name: "Main" });

for (const role of Object.keys(destinations) as Role[]) {
  test(`offers the ${role} what the role may see, and refuses the rest`, async ({ signedInAs, pageErrors }) => {
    const page = await signedInAs(role);
    await page.goto("/system");
    await expect(rail(page)).toBeVisible();
    const offered = await rail(page).getByRole("link").allTextContents();
    expect(offered.sort()).toEqual(destinations[role].toSorted());
    for (const { title, path } of addresses.filter(({ title }) => !destinations[role].includes(title))) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expect(page.getByText("Not part of your role")).toBeVisible();
      await expect(page.getByRole("main").getByRole("button")).toHaveText([/Search and go to/]);
    }
    for (const { procedure, input } of refused[role] ?? []) {
      const answer = await page.request.post(`/api/trpc/${procedure}`, { data: input });
      expect(answer.status(), procedure).toBe(403);
    }
    expect(pageErrors).toEqual([]);
  });
}

test("goes anywhere from the keyboard, also to a caller by number", async ({ signedInAs, service, pageErrors }) => {
  await service.run("simulate");
  const page = await signedInAs("privacy_officer");
  await page.goto("/system");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Search and go to" });
  await expect(field).toBeFocused();
  await page.keyboard.type("setti");
  await expect(page.getByRole("option")).toHaveText([/Settings/]);
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings\/account$/);
  await expect(field).toBeHidden();

  await page.keyboard.press("Control+k");
  // The end of the number, as people read it to one another.
  await page.keyboard.type("218-555");
  await page.keyboard.press("Backspace");
  await field.fill("+1 (218) 555");
  await expect(page.getByRole("status").filter({ hasText: "Nothing has" })).toBeVisible();
  const known = await page.request.post("/api/trpc/callers.list", { data: {} });
  const [caller] = (await known.json()).result.data.items;
  const number = String(caller.identities[0].value);
  await field.fill(`${number.slice(0, 2)} (${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}`);
  await expect(page.getByRole("option").first()).toContainText(caller.identities[0].shown);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/callers/${caller.caller.id}`));
  expect(pageErrors).toEqual([]);
});

test("is a drawer where it is narrow, which closes when one has arrived", async ({ signedInAs }) => {
  const page = await signedInAs("owner");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/system");
  await expect(rail(page)).toBeHidden();
  await page.getByRole("button", { name: "Menu" }).click();
  await expectAccessible(page);
  await rail(page).getByRole("link", { name: "Team" }).click();
  await expect(page.getByRole("heading", { name: "Team", level: 1 })).toBeVisible();
  await expect(rail(page)).toBeHidden();
  await expectFits(page);
});

test("keeps the chosen theme from the first paint on", async ({ signedInAs }) => {
  const page = await signedInAs("compliance");
  await page.goto("/system");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("button", { name: /Conrad Reader/ }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect.poll(background).not.toBe(light);
  const html = await (await page.request.get("/system")).text();
  expect(html).toMatch(/<html[^>]* data-theme="dark"/);
});

test("asks to sign in, and leads back to the page that was asked for", async ({ page, people }) => {
  await people.signIn("compliance");
  await page.goto("/settings/account?from=a-colleague");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await page.getByLabel("E-mail address").fill(people.emailOf("compliance"));
  await page.getByLabel("Password").fill(people.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/settings\/account\?from=a-colleague$/);

  // The session ends elsewhere while the page is open.
  await page.context().clearCookies();
  await page.getByLabel("Your name").fill("Conrad the Second");
  await page.getByRole("button", { name: "Change name" }).click();
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fsettings%2Faccount/);
});

test("signs out", async ({ signedInAs, people, browser, baseURL }) => {
  // A session of its own: those of the other tests go on.
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  await people.signIn("developer");
  await context.request.post("/api/auth/sign-in/email", {
    data: { email: people.emailOf("developer"), password: people.password },
    headers: { origin: baseURL ?? "" },
  });
  const page = await context.newPage();
  await page.goto("/system");
  await page.getByRole("button", { name: /Dev Builder/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/system");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await context.close();
  await (await signedInAs("developer")).goto("/system");
});

for (const [name, path, ready] of [
  ["overview", "/", /calls in the last 30 days|No calls in/],
  ["team", "/team", "Olu Owner"],
  ["settings", "/settings", "Save settings"],
  ["retention", "/settings/retention", "Without a policy nothing is too old."],
  ["api-keys", "/settings/api-keys", /No keys yet|Never used|Used/],
  ["webhooks", "/settings/webhooks", /\/webhook\/post-call$/],
  ["account", "/settings/account", "Set up one-time codes"],
] as const) {
  test(`${name} is accessible, light and dark`, async ({ signedInAs, pageErrors }) => {
    const page = await signedInAs("owner");
    await page.goto(path);
    await expect(page.getByRole("main").getByText(ready).first()).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await takePictures(page, name);
    expect(pageErrors).toEqual([]);
  });
}
