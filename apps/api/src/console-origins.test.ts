import { describe, expect, it } from "vitest";
import { consoleOriginsOf } from "./console-origins.ts";
import { parseEnv } from "./env.ts";

describe("where the console is", () => {
  it.each([
    [{}, ["http://127.0.0.1:3000", "http://localhost:3000"]],
    [{ CONSOLE_PORT: "3100", HOST: "0.0.0.0" }, ["http://127.0.0.1:3100", "http://localhost:3100"]],
    [{ HOST: "192.0.2.7" }, ["http://192.0.2.7:3000", "http://127.0.0.1:3000", "http://localhost:3000"]],
    [{ HOST: "2001:db8::7" }, ["http://[2001:db8::7]:3000", "http://127.0.0.1:3000", "http://localhost:3000"]],
    [{ ELAAOMS_CONSOLE_URL: "https://console.example.com/start", HOST: "192.0.2.7" }, ["https://console.example.com"]],
  ])("with %j is %j", (variables, origins) => {
    expect(consoleOriginsOf(parseEnv(variables))).toEqual(origins);
  });
});
