import { describe, expect, it } from "vitest";
import { listCommandAncestors } from "./command-ancestors.ts";

/** The pids found, nearest first, for ancestors given nearest first with their command lines. */
function find(...commands: string[]): number[] {
  const entries = commands.map((command, index) => ({
    pid: 100 - index,
    parent: 99 - index,
    command: command.split(" "),
    begun: "",
  }));
  return listCommandAncestors((pid) => entries.find((entry) => entry.pid === pid), 100).map(({ pid }) => pid);
}

describe("listCommandAncestors", () => {
  it("follows npx and pnpm through their shells, and stops below the person's own", () => {
    expect(
      find("sh -c node main.ts", "pnpm start", "sh -c 'pnpm' start", "npm exec pnpm@12 start", "bash", "sshd"),
    ).toEqual([100, 99, 98, 97]);
  });

  it("knows package managers that run as scripts of node", () => {
    expect(
      find("/bin/sh -c node main.ts", "/usr/bin/node /usr/lib/node_modules/pnpm/bin/pnpm.cjs start", "zsh"),
    ).toEqual([100, 99]);
  });

  it("does not depend on a shell that ran the launcher itself, nor on a script that names a package manager", () => {
    expect(find("bash -c npx pnpm start", "sshd")).toEqual([]);
    expect(find("pnpm start", "bash -c npx pnpm start & sleep 5")).toEqual([100]);
  });

  it("does not depend on whatever else started it", () => {
    expect(find("/usr/lib/systemd/systemd --user", "pnpm start")).toEqual([]);
  });
});
