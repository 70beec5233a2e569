import { expect, test } from "vitest";
import { RecentRefreshes } from "./recent-refreshes.ts";

test("lets one ask for an agent, and others for other agents and organizations", () => {
  const recent = new RecentRefreshes();
  expect(recent.claim("org_1", "agent_1")).toBe(true);
  expect(recent.claim("org_1", "agent_1")).toBe(false);
  expect(recent.claim("org_1", "agent_2")).toBe(true);
  expect(recent.claim("org_2", "agent_1")).toBe(true);
});

test("lets the next one ask after one that did not get through", () => {
  const recent = new RecentRefreshes();
  recent.claim("org_1", "agent_1");
  recent.claim("org_1", "agent_2");
  recent.release("org_1", "agent_1");
  expect(recent.claim("org_1", "agent_1")).toBe(true);
  expect(recent.claim("org_1", "agent_2")).toBe(false);
});
