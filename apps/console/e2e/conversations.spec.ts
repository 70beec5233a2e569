import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectFits, expectNoLayoutShift, takePictures, test } from "./fixtures.ts";
import { startRefusingProvider } from "./service/refusing-provider.ts";

const transcript = [
  { role: "agent", message: "Fernhill Coffee, how can I help?" },
  { role: "caller", message: "Hi, my name is Dana Whitfield. My order number is FH-2061." },
  { role: "agent", message: "Thank you." },
  { role: "caller", message: "I am allergic to penicillin, so no samples with honey, please." },
  { role: "agent", message: "Noted." },
  { role: "caller", message: "And please text me instead of calling." },
];

/** Sends a call as the simulator does, and answers its id. */
async function sendCall(page: Page, number: string): Promise<string> {
  const answer = await page.request.post("/api/trpc/simulator.sendCall", {
    headers: { origin: new URL(page.url()).origin },
    data: { number, agent: { id: "agent_orders", name: "Ava, orders" }, turns: transcript, language: "en" },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()).result.data.conversationId;
}

test("a developer sees why an extraction failed, sets it right, and has it run again", async ({
  service,
  signedInAs,
  pageErrors,
}) => {
  // Two attempts, a second apart, and three screens.
  test.slow();
  const provider = await startRefusingProvider();
  await service.run("set-provider", "default", "--provider", "openai", "--base-url", provider.baseUrl, "--no-key");
  const page = await signedInAs("developer");
  await page.goto("/conversations");
  const conversationId = await sendCall(page, "+12185550111");
  await page.goto("/conversations?status=extraction_failed");
  await page.reload();
  const row = page.getByRole("link", { name: `${conversationId}, extraction failed` });
  await expect(async () => {
    await page.reload();
    await expect(row).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await row.click();
  const why = page.getByRole("region", { name: "Why it failed" });
  await expect(why).toContainText("The provider does not accept the key.");
  await expect(why).toContainText("the transcript is kept");
  await expect(page.getByText("Attempt 2", { exact: true })).toBeVisible();
  await expect(page.getByText("Dana")).toHaveCount(0);
  await expectAccessible(page);
  await takePictures(page, "conversation-failed");

  await why.getByRole("link", { name: "Open Providers" }).click();
  await expect(page.getByText(provider.baseUrl)).toBeVisible();
  await page.getByRole("button", { name: "Test OpenAI" }).click();
  await expect(page.getByText("No reading after")).toBeVisible();
  await page.getByRole("radio", { name: /Built-in/ }).check();
  await page.getByRole("button", { name: "Test Built-in" }).click();
  await expect(page.getByRole("list", { name: "What it would remember" })).toContainText("FH-2061");
  await expectAccessible(page);
  await takePictures(page, "providers");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It holds from the next call on.", { exact: true })).toBeVisible();

  await page.goto(`/conversations/${conversationId}?status=extraction_failed`);
  await page.getByRole("button", { name: "Extract again" }).click();
  await expect(page.getByRole("status").filter({ hasText: /memor(y|ies) from it/ })).toBeVisible();
  await expect(page.getByText("Attempt 2", { exact: true })).toBeVisible();
  await provider.close();
  expect(pageErrors).toEqual([]);
});

test("whoever may read finds the turn that a memory rests on, and reveals what is masked with a reason", async ({
  signedInAs,
  pageErrors,
}) => {
  const page = await signedInAs("owner");
  await page.goto("/conversations");
  const conversationId = await sendCall(page, "+12185550122");
  await page.goto(`/conversations/${conversationId}`);
  await expect(page.getByText("FH-2061").first()).toBeVisible();
  await expectNoLayoutShift(page);
  await page.goto(`/conversations/${conversationId}?turn=5`);
  const pointed = page.locator("#turn-5");
  await expect(pointed).toHaveAttribute("aria-current", "true");
  await expect(pointed).toBeInViewport();
  await expect(pointed).toContainText("please text me instead");
  await expect(pointed.getByRole("link", { name: /text/i })).toBeVisible();

  expect(await page.content()).not.toContain("penicillin");
  await expect(page.locator("#turn-3")).toContainText("health");
  await expectAccessible(page);
  await expectFits(page);
  await takePictures(page, "conversation");
  await page.getByRole("button", { name: "Reveal words" }).click();
  await page.getByLabel("More about it (optional)").fill("A complaint about this call");
  await page.getByRole("button", { name: "Reveal conversation" }).click();
  await expect(page.locator("#turn-3")).toContainText("penicillin");
  await expect(page.getByText("Revealed for this view.")).toBeVisible();

  // The list keeps its filters and loses the turn.
  await page.goto(`/conversations/${conversationId}?turn=5&agent=agent_orders`);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/conversations\?agent=agent_orders$/);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.getByRole("region", { name: "Conversations" })).toBeVisible();
  await expectFits(page);
  await takePictures(page, "conversations");
  expect(pageErrors).toEqual([]);
});
