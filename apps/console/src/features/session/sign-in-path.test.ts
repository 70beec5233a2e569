import { expect, test } from "vitest";
import { pathAfterSignIn, signInPath } from "./sign-in-path.ts";

test("the page that asked for signing in is come back to, with its filters", () => {
  const path = signInPath("/audit?action=memory.revealed");
  expect(pathAfterSignIn(new URL(path, "https://console.example").searchParams.get("to"))).toBe(
    "/audit?action=memory.revealed",
  );
});

test.each([
  null,
  "",
  "https://elsewhere.example/",
  "//elsewhere.example/",
  "/\\elsewhere.example",
  "javascript:alert(1)",
  "relative",
])("%j leads to the first page", (to) => {
  expect(pathAfterSignIn(to)).toBe("/");
});
