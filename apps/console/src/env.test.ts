import { expect, test } from "vitest";
import { readApiOrigin } from "./env.ts";

function read(value?: string): string {
  return readApiOrigin({ NODE_ENV: "test", ELAAOMS_API_ORIGIN: value });
}

test.each([
  [undefined, "http://127.0.0.1:8000"],
  ["", "http://127.0.0.1:8000"],
  ["https://memory.example.com/", "https://memory.example.com"],
])("%s is read as %s", (value, origin) => {
  expect(read(value)).toBe(origin);
});

test.each(["127.0.0.1:8000", "ftp://example.com", "here"])(
  "%s is refused, naming the variable and the value",
  (value) => {
    expect(() => read(value)).toThrow(new RegExp(`^ELAAOMS_API_ORIGIN is "${value}"; it takes .*$`));
  },
);
