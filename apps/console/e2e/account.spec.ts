import { expect, expectAccessible, test } from "./fixtures.ts";

test.use({ hasPeople: false });

test("the link of the terminal makes the owner once, who signs in from then on", async ({
  page,
  context,
  service,
  pageErrors,
}) => {
  const link = await service.run("link-owner");
  const password = "harbor-violin-cactus-meadow";
  await page.goto(link);
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("Olu Owner");
  await page.getByLabel("E-mail address").fill("owner@example.com");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create owner" }).click();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  const cookies = await context.cookies();
  expect(cookies.filter(({ httpOnly, sameSite }) => httpOnly && sameSite === "Lax").map(({ name }) => name)).toContain(
    "elaaoms.session_token",
  );
  const me = await page.request.get("/api/trpc/session.me");
  expect((await me.json()).result.data.organization.role).toBe("owner");

  await context.clearCookies();
  await page.goto("/sign-in");
  await expectAccessible(page);
  await page.getByLabel("E-mail address").fill("owner@example.com");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  expect((await page.request.get("/api/trpc/session.me")).status()).toBe(200);
  expect(pageErrors).toEqual([]);
});

test("a link that was never made tells what to do", async ({ page }) => {
  await page.goto("/setup#a-token-that-nobody-made");
  await page.getByLabel("Your name").fill("Nobody");
  await page.getByLabel("E-mail address").fill("nobody@example.com");
  await page.getByLabel("Password").fill("harbor-violin-cactus-meadow");
  await page.getByRole("button", { name: "Create owner" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "not valid any more" })).toBeVisible();
});
