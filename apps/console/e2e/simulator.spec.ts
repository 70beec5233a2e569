import { expect, expectAccessible, expectFits, takePictures, test } from "./fixtures.ts";

test("a developer is a caller: unknown before the call, remembered after it, known at the next", async ({
  signedInAs,
  pageErrors,
}) => {
  const page = await signedInAs("developer");
  await page.goto("/simulator");
  const before = page.getByRole("region", { name: "Before the call" });
  await before.getByRole("button", { name: "Ask who is calling" }).click();
  await expect(before).toContainText("Nobody knows this caller yet");

  const after = page.getByRole("region", { name: "After the call" });
  await after.getByLabel("Transcript").fill("Nobody says this");
  await after.getByRole("button", { name: "Send the call" }).click();
  await expect(after).toContainText("Line 1 says nobody");
  await after.getByLabel("Sample").selectOption("A late order (English)");
  await after.getByRole("button", { name: "Send the call" }).click();
  await expect(after.getByRole("region", { name: "What was remembered" })).toContainText("FH-2061");
  await expect(after).toContainText("s after its delivery");

  await before.getByRole("button", { name: "Ask who is calling" }).click();
  await expect(before).toContainText("Marisol");
  await expect(before).not.toContainText("Nobody knows this caller yet");
  const during = page.getByRole("region", { name: "During the call" });
  await during.getByRole("button", { name: "Search memory" }).click();
  await expect(during.getByRole("listitem").first()).toContainText("FH-2061");
  await expectAccessible(page);
  await takePictures(page, "simulator");
  await page.setViewportSize({ width: 360, height: 740 });
  await expectFits(page);

  // The agent is known from its calls now, which say nothing of what was entered at ElevenLabs.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/agents");
  await page.getByRole("link", { name: "Ava (simulated)" }).click();
  await expect(page.getByText("Calls of the simulator do not count.")).toBeVisible();
  await expectAccessible(page);
  await takePictures(page, "agent");
  await page.getByRole("link", { name: "Simulate a call" }).click();
  await expect(page.getByLabel("Agent", { exact: true })).toHaveValue("agent_simulator");
  expect(pageErrors).toEqual([]);
});

test("secrets are shown to owners and not offered to developers", async ({ signedInAs, pageErrors }) => {
  const developer = await signedInAs("developer");
  await developer.goto("/agents/connect");
  await expect(developer.getByText("An owner or admin can show the webhook token.")).toBeVisible();
  await expect(developer.getByRole("button", { name: "Show secrets" })).toHaveCount(0);
  const refused = await developer.request.post("/api/trpc/webhooks.reveal", {
    headers: { origin: new URL(developer.url()).origin },
    data: {},
  });
  expect(refused.status()).toBe(403);

  const owner = await signedInAs("owner");
  await owner.goto("/agents/connect");
  await expect(owner.getByRole("button", { name: "Copy the webhook token" })).toHaveCount(0);
  expect(await owner.content()).not.toMatch(/whk_[\w-]{20}/);
  await owner.getByRole("button", { name: "Show secrets" }).first().click();
  await expect(owner.getByRole("button", { name: "Copy the webhook token" })).toBeVisible();
  await expect(owner.getByRole("button", { name: "Copy the signing secret" })).toBeVisible();
  await expect(owner.getByRole("button", { name: "Copy Tool definition" })).toBeVisible();
  await expectAccessible(owner);
  await takePictures(owner, "connect");
  expect(pageErrors).toEqual([]);
});
