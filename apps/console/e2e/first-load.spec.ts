import { expect, test } from "./fixtures.ts";

/** Kilobytes (of 1,000 bytes) of compressed script that a list screen may load before it is there. */
const budgetKb = 250;

for (const path of ["/callers", "/memories", "/conversations", "/requests", "/audit", "/audit/accesses", "/agents"]) {
  test(`${path} loads at most ${budgetKb} kB of compressed script`, async ({ signedInAs }) => {
    const page = await signedInAs("owner");
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() === "script")
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    // Nothing measured would be within any budget.
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes / 1_000).toBeLessThanOrEqual(budgetKb);
    test.info().annotations.push({ type: "script", description: `${path}: ${Math.round(bytes / 1_000)} kB` });
    process.stdout.write(`${path}: ${Math.round(bytes / 1_000)} kB of compressed script\n`);
  });
}
