import { describe, expect, it } from "vitest";
import { EnvironmentError, parseEnv } from "./env.ts";

describe("parseEnv", () => {
  it("has a default for everything, and hands the checked values to children", () => {
    const env = parseEnv("/srv/elaaoms", { LOG_LEVEL: "warn" });
    expect(env).toMatchObject({
      port: 8000,
      consolePort: 3000,
      host: "127.0.0.1",
      dataDirectory: "/srv/elaaoms/.elaaoms",
      console: true,
    });
    expect(env.forChildren).toEqual({
      LOG_LEVEL: "warn",
      PORT: "8000",
      CONSOLE_PORT: "3000",
      HOST: "127.0.0.1",
      ELAAOMS_DATA_DIR: "/srv/elaaoms/.elaaoms",
    });
  });

  it("takes empty values, as a .env file has them, for absent ones", () => {
    const { forChildren: _, ...byDefault } = parseEnv("/srv", {});
    const empty = { PORT: "", CONSOLE_PORT: "", HOST: "", ELAAOMS_DATA_DIR: "", ELAAOMS_CONSOLE: "" };
    expect(parseEnv("/srv", empty)).toMatchObject(byDefault);
  });

  it.each([
    [{ PORT: "many" }, 'PORT is "many"; it takes a port number from 1 to 65535 (8000 when not set).'],
    [{ PORT: "0x50" }, 'PORT is "0x50"; it takes a port number from 1 to 65535 (8000 when not set).'],
    [{ CONSOLE_PORT: "65536" }, 'CONSOLE_PORT is "65536"; it takes a port number from 1 to 65535 (3000 when not set).'],
    [{ ELAAOMS_CONSOLE: "no" }, 'ELAAOMS_CONSOLE is "no"; it takes on or off.'],
  ])("refuses %o in one line that names the variable", (env, message) => {
    expect(() => parseEnv("/srv", env)).toThrow(new EnvironmentError(message));
  });
});
