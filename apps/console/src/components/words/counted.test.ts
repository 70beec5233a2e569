import { expect, test } from "vitest";
import { counted } from "./counted.ts";

test.each([
  [counted(0, "call"), "0 calls"],
  [counted(1, "memory"), "1 memory"],
  [counted(1_200, "memory"), "1,200 memories"],
  [counted(2, "day"), "2 days"],
  [counted(1, "request is", "requests are"), "1 request is"],
  [counted(3, "request is", "requests are"), "3 requests are"],
])("counts %s", (said, wanted) => expect(said).toBe(wanted));
