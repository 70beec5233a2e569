import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const member = (page: Page, name: string) =>
  page.getByRole("region", { name: "Members" }).getByRole("listitem").filter({ hasText: name });

test("an admin invites somebody, who joins by the link, gets another role, and is removed", async ({
  signedInAs,
  browser,
  people,
  baseURL,
  pageErrors,
}) => {
  const page = await signedInAs("admin");
  await page.goto("/team");
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail address").fill("mira@example.com");
  // Owners alone make owners.
  await expect(dialog.getByLabel("Owner")).toBeHidden();
  await dialog.getByLabel("Developer").check();
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = (await dialog.getByText(/\/join#/).textContent()) ?? "";
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "mira@example.com" })).toContainText("Developer");

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? "" });
  const guest = await elsewhere.newPage();
  await guest.goto(link);
  await guest.getByLabel("Your name").fill("Mira Okafor");
  await guest.getByLabel("Password").fill(people.password);
  await guest.getByRole("button", { name: "Join" }).click();
  await expect(guest.getByRole("button", { name: /Mira Okafor/ })).toContainText("Developer");

  await page.reload();
  await page.getByRole("button", { name: "Actions for Mira Okafor" }).click();
  await page.getByRole("menuitem", { name: "Change role" }).click();
  await page.getByRole("alertdialog").getByLabel("Compliance").check();
  await page.getByRole("button", { name: "Change role" }).click();
  await expect(member(page, "Mira Okafor")).toContainText("Compliance");
  await guest.reload();
  await expect(guest.getByRole("button", { name: /Mira Okafor/ })).toContainText("Compliance");

  await page.getByRole("button", { name: "Actions for Mira Okafor" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Remove member" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Mira Okafor was removed." })).toBeVisible();
  await expect(member(page, "Mira Okafor")).toBeHidden();
  // Whatever they click next.
  await guest.getByRole("link", { name: "Memories", exact: true }).click();
  await expect(guest.getByText("You belong to no organization")).toBeVisible();
  await elsewhere.close();
  expect(pageErrors).toEqual([]);
});

test("an invitation is taken back", async ({ signedInAs }) => {
  const page = await signedInAs("owner");
  await page.goto("/team");
  await page.getByRole("button", { name: "Invite" }).click();
  await page.getByLabel("E-mail address").fill("nobody@example.com");
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Actions for nobody@example.com" }).click();
  await page.getByRole("menuitem", { name: "Take back" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "nobody@example.com" })).toBeHidden();
});
