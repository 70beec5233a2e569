import { expect, test } from "vitest";
import { readViewer, writeViewer } from "./viewer.ts";

test("a viewer is read back as it was written", () => {
  const viewer = { locale: "en-GB", timeZone: "America/Argentina/Buenos_Aires" };
  expect(readViewer(writeViewer(viewer))).toEqual(viewer);
});

test.each([undefined, "", "en-GB", ",Europe/Berlin", "en-GB,Europe/Nowhere", "not a locale,Europe/Berlin"])(
  "%j is no viewer",
  (value) => {
    expect(readViewer(value)).toBeNull();
  },
);
