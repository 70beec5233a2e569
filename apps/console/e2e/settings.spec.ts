import { TOTP } from "otpauth";
import { expect, test } from "./fixtures.ts";
import { ageSignIns } from "./people/age-sign-ins.ts";

test("an owner changes settings, and sees them after a reload", async ({ signedInAs, pageErrors }) => {
  const page = await signedInAs("owner");
  await page.goto("/settings");
  const save = page.getByRole("button", { name: "Save settings" });
  await expect(save).toBeDisabled();
  await page.getByLabel("Default country").selectOption("DE");
  await page.getByLabel("Active memories of one caller").fill("80");
  await save.click();
  await expect(page.getByText("Saved.").first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Default country")).toHaveValue("DE");
  await expect(page.getByLabel("Active memories of one caller")).toHaveValue("80");

  await page.getByRole("link", { name: "Retention" }).click();
  await page.getByLabel("Months").fill("24");
  await page.getByRole("button", { name: "Save policy" }).click();
  await expect(page.getByText("Callers who have not called since")).toBeVisible();
  await page.getByLabel("Months").fill("");
  await page.getByRole("button", { name: "Save policy" }).click();
  await expect(page.getByText("Without a policy nothing is too old.")).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test("a key is shown once, works, and is revoked", async ({ signedInAs, service, request }) => {
  const page = await signedInAs("admin");
  await page.goto("/settings/api-keys");
  await page.getByRole("button", { name: "Create key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Reports");
  await dialog.getByRole("button", { name: "Create key" }).click();
  const key = (await dialog.getByText(/^elk_/).textContent()) ?? "";
  await dialog.getByRole("button", { name: "Done" }).click();
  const list = async () => {
    const headers = { authorization: `Bearer ${key}` };
    return (await request.get(`${service.apiOrigin}/api/v1/memories`, { headers })).status();
  };
  expect(await list()).toBe(200);
  await page.reload();
  await expect(page.getByText(key)).toBeHidden();
  await page.getByRole("button", { name: "Revoke Reports" }).click();
  await page.getByRole("button", { name: "Revoke key" }).click();
  await expect.poll(list).toBe(401);
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: "Revoke Reports" })).toBeHidden();
});

test("webhook secrets are shown to whoever confirms who they are", async ({ signedInAs, service, people }) => {
  const page = await signedInAs("owner");
  await ageSignIns(service, people.emailOf("owner"));
  await page.goto("/settings/webhooks");
  await expect(page.getByText(/^whk_/)).toBeHidden();
  await page.getByRole("button", { name: "Show secrets" }).first().click();
  await expect(page.getByLabel("Your password")).toBeFocused();
  await page.getByLabel("Your password").fill(people.password);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText(/^whk_/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy the signing secret" })).toBeVisible();
});

test("one-time codes are set up, asked for at the next sign-in, and turned off", async ({
  signedInAs,
  browser,
  people,
  baseURL,
}) => {
  const page = await signedInAs("privacy_officer");
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/settings\/account$/);
  const codes = page.getByRole("region", { name: "One-time codes" });
  await codes.getByLabel("Your password").fill(people.password);
  await codes.getByRole("button", { name: "Set up one-time codes" }).click();
  await expect(codes.getByRole("img", { name: "The secret for your authenticator app" })).toBeVisible();
  const secret = (await codes.getByText(/^[A-Z2-7]{16,}$/).textContent()) ?? "";
  await codes.getByLabel("Code of the app").fill(new TOTP({ secret }).generate());
  await codes.getByRole("button", { name: "Turn on" }).click();
  const recoveryCode = codes.getByRole("list", { name: "Recovery codes" }).getByRole("listitem").first();
  const recovery = (await recoveryCode.textContent()) ?? "";
  await codes.getByRole("button", { name: "I have kept them" }).click();
  await expect(codes.getByText("On", { exact: true })).toBeVisible();

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "" });
  const guest = await elsewhere.newPage();
  await guest.goto("/sign-in");
  const enterPassword = async () => {
    await guest.getByLabel("E-mail address").fill(people.emailOf("privacy_officer"));
    await guest.getByLabel("Password").fill(people.password);
    await guest.getByRole("button", { name: "Sign in" }).click();
  };
  await enterPassword();
  await guest.getByRole("button", { name: "Use another account" }).click();
  await enterPassword();
  await guest.getByLabel("One-time code").fill(recovery);
  await guest.getByRole("button", { name: "Sign in" }).click();
  await expect(guest.getByRole("alert").filter({ hasText: /./ })).toBeHidden();
  await expect(guest.getByRole("navigation", { name: "Main" })).toBeVisible();
  await elsewhere.close();

  await codes.getByLabel("Your password").fill(people.password);
  await codes.getByRole("button", { name: "Turn off" }).click();
  await expect(codes.getByRole("button", { name: "Set up one-time codes" })).toBeVisible();
});

test("a password that is easily guessed is refused with what to do, and another one taken", async ({
  browser,
  people,
  baseURL,
}) => {
  await people.signIn("developer");
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  await context.request.post("/api/auth/sign-in/email", {
    data: { email: people.emailOf("developer"), password: people.password },
    headers: { origin: baseURL ?? "" },
  });
  const page = await context.newPage();
  await page.goto("/settings/account");
  const form = page.getByRole("region", { name: "Password" });
  await form.getByLabel("Current password").fill(people.password);
  await form.getByLabel("New password").fill("password1234");
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(form.getByRole("alert")).toContainText("too easy to guess");
  await form.getByLabel("Current password").fill("not-the-password");
  await form.getByLabel("New password").fill(people.password);
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(form.getByRole("alert")).toContainText("does not match");
  await context.close();
});
