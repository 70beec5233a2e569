import { createPublicKey, verify } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { grouped, importMemories, newNumber, rememberCall } from "./calls/calls.ts";
import { expect, expectAccessible, expectFits, expectNoLayoutShift, takePictures, test } from "./fixtures.ts";

/** "+1 (218) 555-01 42", as somebody writes it down on the telephone. */
function scribbled(number: string): string {
  return `+1 (${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8, 10)} ${number.slice(10)}`;
}

async function noteRequest(page: Page, { kind, subject }: { kind: string; subject: string }): Promise<void> {
  await page.goto("/requests");
  await page.getByRole("button", { name: "New request" }).click();
  await page.getByLabel("Who asks").fill(subject);
  await page.getByRole("radio", { name: kind }).check();
  await page.getByRole("button", { name: "Note request" }).click();
  await expect(page.getByRole("heading", { name: `Request: ${kind.toLowerCase()}` })).toBeVisible();
}

async function noteVerification(page: Page): Promise<void> {
  await page.getByLabel("How it was made sure who they are").fill("Called back under the number.");
  await page.getByRole("button", { name: "Note verification" }).click();
}

async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("a privacy officer finds a caller by a scribbled number, previews, erases and downloads the certificate", async ({
  signedInAs,
  service,
  pageErrors,
}) => {
  test.slow();
  const number = newNumber();
  await rememberCall(service, { number, said: ["My name is Dana Weaver.", "I have two cats."] });
  const page = await signedInAs("privacy_officer");
  await page.goto("/requests");
  await page.getByRole("button", { name: "New request" }).click();
  await page.getByLabel("Who asks").fill(scribbled(number));
  await expect(page.getByRole("radio", { name: /^Dana Weaver/ })).toBeChecked();
  await expectAccessible(page);
  await takePictures(page, "requests-new");
  await page.getByRole("button", { name: "Note request" }).click();
  await expect(page.getByRole("link", { name: "Dana Weaver" })).toBeVisible();
  await expectAccessible(page);
  await takePictures(page, "requests-panel");

  await page.getByRole("link", { name: "Preview and erase" }).click();
  await expect(page.getByText(grouped(number))).toBeVisible();
  await expect(page.getByRole("row", { name: /Conversations and transcripts/ })).toContainText("1");
  await page.getByLabel("How their identity was verified").fill("Called back under the number.");
  const erase = page.getByRole("button", { name: "Erase caller" });
  const confirmation = page.getByLabel("Type the last four digits");
  await confirmation.fill(number.endsWith("0000") ? "0001" : "0000");
  await expect(erase).toBeDisabled();
  await expectAccessible(page);
  await takePictures(page, "erasure");
  await confirmation.fill(number.slice(-4));
  await erase.click();

  await expect(page.getByRole("heading", { name: "Certificate of erasure" })).toBeVisible();
  await expectAccessible(page);
  await takePictures(page, "certificate");
  const file = await downloaded(page, "Download certificate");
  const { signature, ...statement } = JSON.parse(file.text);
  expect(file.name).toBe(`erasure-${statement.request_id}.json`);
  const key = createPublicKey({ key: Buffer.from(statement.public_key, "base64"), format: "der", type: "spki" });
  const isValid = verify(null, Buffer.from(JSON.stringify(statement)), key, Buffer.from(signature, "base64"));
  expect(isValid).toBe(true);
  expect(statement.deleted).toMatchObject({ callers: 1, conversations: 1, identities: 1 });
  expect(Object.values<number>(statement.found_afterwards).reduce((sum, count) => sum + count, 0)).toBe(0);

  // The page's address can be sent to a colleague, and says what became of the caller.
  await page.reload();
  await expect(page.getByRole("heading", { name: "Certificate of erasure" })).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test("a caller is erased with the keyboard alone", async ({ signedInAs, service, pageErrors }) => {
  const number = newNumber();
  await importMemories(service, number, ["Has a dog."]);
  const page = await signedInAs("privacy_officer");
  await page.goto("/requests");
  await expect(page.getByRole("heading", { name: "Requests" })).toBeVisible();
  const { keyboard } = page;
  const press = async (name: string | RegExp, role: "button" | "link" | "textbox" = "button") => {
    const element = page.getByRole(role, { name });
    await expect(element).toBeEnabled();
    for (let step = 0; step < 80; step += 1) {
      if (await element.evaluate((node) => node === document.activeElement)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`The keyboard does not reach ${name}.`);
  };
  await press("New request");
  await keyboard.press("Enter");
  await expect(page.getByLabel("Who asks")).toBeFocused();
  await keyboard.type(number);
  await keyboard.press("Enter");
  await press("Preview and erase", "link");
  await keyboard.press("Enter");
  await press("How their identity was verified", "textbox");
  await keyboard.type("Showed a passport.");
  await press(/Type the last four digits/, "textbox");
  await keyboard.type(number.slice(-4));
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Certificate of erasure" })).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test("somebody who asks for access is handed everything, and the request is answered", async ({
  signedInAs,
  service,
  pageErrors,
}) => {
  const number = newNumber();
  await importMemories(service, number, ["Prefers to be called in the evening."]);
  const page = await signedInAs("privacy_officer");
  await noteRequest(page, { kind: "Access", subject: number });
  await expect(page.getByText("First note how it was made sure who they are.")).toBeVisible();
  await noteVerification(page);

  const json = await downloaded(page, "Download as JSON");
  expect(JSON.parse(json.text).memories).toMatchObject([{ content: "Prefers to be called in the evening." }]);
  const html = await downloaded(page, "Download as a page");
  expect(html.text).toContain("What is stored about you");

  await page.getByLabel("What was done").fill("Sent by letter.");
  await page.getByRole("button", { name: "Mark as answered" }).click();
  const panel = page.getByRole("complementary", { name: "Request: access" });
  await expect(panel.getByText("Completed")).toBeVisible();
  await expect(panel.getByText("Sent by letter.")).toBeVisible();

  // Back to the queue: what is answered is not in it any more, unless it is asked for.
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(page.getByRole("link", { name: `Access, ${grouped(number)}` })).toHaveCount(0);
  await page.getByRole("button", { name: "State" }).click();
  await page.getByRole("menuitemradio", { name: "All that are answered" }).click();
  await expect(page).toHaveURL(/state=answered/);
  await expect(page.getByRole("link", { name: `Access, ${grouped(number)}` })).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test("a memory is corrected, a caller restricted, and an objection kept without erasing", async ({
  signedInAs,
  service,
  pageErrors,
}) => {
  const number = newNumber();
  await importMemories(service, number, ["Lives in Duluth."]);
  const page = await signedInAs("privacy_officer");
  await noteRequest(page, { kind: "Rectification", subject: number });
  await noteVerification(page);
  await page.getByLabel("What is right").fill("Lives in Minneapolis.");
  await page.getByRole("button", { name: "Correct memory" }).click();
  await expect(page.getByRole("combobox", { name: "What is wrong" })).toContainText("Lives in Minneapolis.");

  await noteRequest(page, { kind: "Restriction", subject: number });
  await page.getByRole("button", { name: "Restrict caller" }).click();
  await expect(page.getByRole("complementary").getByText("Completed")).toBeVisible();

  await noteRequest(page, { kind: "Objection", subject: number });
  await page.getByRole("button", { name: "Stop recording, keep what is stored" }).click();
  await expect(page.getByRole("complementary").getByText("Completed")).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test("a request found by name waits, goes on, is extended once, is under a legal hold, and is refused", async ({
  signedInAs,
  service,
  pageErrors,
}) => {
  const [number, other] = [newNumber(), newNumber()];
  await rememberCall(service, { number, said: ["My name is Corinna Boatwright."] });
  await rememberCall(service, { number: other, said: ["My name is Corinna Boatman."] });
  const page = await signedInAs("privacy_officer");
  await page.goto("/requests");
  await page.getByRole("button", { name: "New request" }).click();
  await page.getByLabel("Who asks").fill("corinna boat");
  await expect(page.getByRole("radio", { name: /^Corinna/ })).toHaveCount(2);
  await page.getByRole("button", { name: "Note request" }).click();
  await expect(page.getByText("Several callers fit: say which of them it is.")).toBeVisible();
  await page.getByRole("radio", { name: /^Corinna Boatwright/ }).check();
  await page.getByRole("button", { name: "Note request" }).click();

  const panel = page.getByRole("complementary", { name: "Request: erasure" });
  await expect(panel.getByRole("link", { name: "Corinna Boatwright" })).toBeVisible();
  await expect(panel.getByText("Received", { exact: true }).first()).toBeVisible();
  await noteVerification(page);
  await expect(panel.getByText("In progress")).toBeVisible();
  await expect(panel.getByText("(done)")).toHaveCount(1);

  const choose = async (item: string) => {
    await panel.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await choose("Wait for the person");
  await expect(panel.getByText("Waiting")).toBeVisible();
  await choose("Go on with it");
  await expect(panel.getByText("In progress")).toBeVisible();

  await choose("Extend by two months");
  await expect(page.getByLabel("What the person was told")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel.getByRole("button", { name: "More" })).toBeFocused();
  await choose("Extend by two months");
  await page.getByLabel("What the person was told").fill("Nine years of calls have to be looked through.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Extend request" }).click();
  await expect(panel.getByText(/extended: Nine years of calls/)).toBeVisible();
  await panel.getByRole("button", { name: "More" }).click();
  await expect(page.getByRole("menuitem", { name: "Refuse" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: /Extend/ })).toHaveCount(0);
  await page.keyboard.press("Escape");

  await choose("Put under a legal hold");
  await expect(panel.getByText("A legal hold forbids erasing.")).toBeVisible();
  await panel.getByRole("link", { name: "Preview and erase" }).click();
  await expect(page.getByText("A legal hold forbids it.")).toBeVisible();
  await page.getByLabel("Type the last four digits").fill(number.slice(-4));
  await expect(page.getByRole("button", { name: "Erase caller" })).toBeDisabled();
  await page.goBack();

  await choose("Refuse");
  await page.getByLabel("Ground of the refusal").fill("A claim is before the court.");
  await page.getByRole("button", { name: "Refuse request" }).click();
  await expect(panel.getByText("Refused")).toBeVisible();
  await expect(panel.getByText("A claim is before the court.")).toBeVisible();
  await expect(panel.getByText("Called back under the number.")).toBeVisible();
  await expect(panel.getByRole("link", { name: "Preview and erase" })).toHaveCount(0);
  expect(pageErrors).toEqual([]);
});

test("somebody who is not known is answered so, or objects all the same", async ({ signedInAs, pageErrors }) => {
  const number = newNumber();
  const page = await signedInAs("privacy_officer");
  await noteRequest(page, { kind: "Erasure", subject: number });
  await page.getByLabel("What was done").fill("Told by letter that nothing is stored.");
  await page.getByRole("button", { name: "Mark as answered" }).click();
  await expect(page.getByRole("complementary").getByText("Completed")).toBeVisible();

  await noteRequest(page, { kind: "Objection", subject: number });
  await page.getByRole("button", { name: "Stop recording" }).click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("Completed")).toBeVisible();
  await expect(panel.getByText("Forgotten: only the objection is kept")).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test("who may not work on requests is not offered them, and is refused", async ({ signedInAs }) => {
  const page = await signedInAs("compliance");
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Audit log" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Requests", exact: true })).toHaveCount(0);
  await page.goto("/requests");
  await expect(page.getByText("Not part of your role")).toBeVisible();
});

test("the queue is accessible, fits, and does not shift", async ({ signedInAs, pageErrors }) => {
  const page = await signedInAs("privacy_officer");
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [360, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/requests");
      await expect(page.getByText(/\d+ open/)).toBeVisible();
      await expectAccessible(page);
      await expectFits(page);
      await expectNoLayoutShift(page);
    }
  }
  await takePictures(page, "requests");
  expect(pageErrors).toEqual([]);
});
