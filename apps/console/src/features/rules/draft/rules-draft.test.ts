import { expect, test } from "vitest";
import { changedCategories, changedCustom, type Rules, rebase, toDraft, toInput, withAction } from "./rules-draft.ts";

const rule = { action: "allow", beforeModel: false, givenToAgents: false, isDefault: true } as const;
const names = [
  ...["contact", "payment", "bank", "government_id", "health", "credentials", "biometric", "location"],
  ...["date_of_birth", "children", "religion_or_politics"],
];
const custom = (id: string, name: string): Rules["custom"][number] => ({
  ...{ id, name, action: "redact", beforeModel: true, givenToAgents: false },
  match: { kind: "keywords", keywords: ["Bluebird"] },
});
const rules = (version: number, own: Rules["custom"] = []): Rules => ({
  version,
  categories: Object.fromEntries(names.map((name) => [name, rule])) as Rules["categories"],
  custom: own,
});

test("only what differs counts as changed, and a default that nobody touched is not sent", () => {
  const base = rules(1, [custom("r1", "project")]);
  const draft = toDraft(base);
  const changed = { ...draft, categories: { ...draft.categories, health: withAction(rule, "block") }, custom: [] };
  expect(changedCategories(draft)).toEqual([]);
  expect(changedCategories(changed)).toEqual(["health"]);
  expect(changedCustom(changed)).toEqual(["project"]);
  expect(toInput(changed)).toEqual({
    categories: { health: { action: "block", beforeModel: true, givenToAgents: false } },
    custom: [],
  });
});

test("an action back to where it was is no change", () => {
  const draft = toDraft(rules(1));
  const there = withAction(draft.categories.health, "flag");
  expect(
    changedCategories({ ...draft, categories: { ...draft.categories, health: withAction(there, "allow") } }),
  ).toEqual([]);
});

test("changes are kept on top of what somebody else has saved", () => {
  const draft = toDraft(rules(1, [custom("r1", "project"), custom("r2", "staff")]));
  const mine = {
    ...draft,
    categories: { ...draft.categories, health: withAction(rule, "block") },
    custom: [{ ...custom("r1", "project"), action: "block" as const }, custom("r3", "mine")],
  };
  const theirs = rules(2, [custom("r1", "project"), custom("r2", "staff"), custom("r4", "theirs")]);
  const latest = { ...theirs, categories: { ...theirs.categories, location: withAction(rule, "redact") } };
  const rebased = rebase(mine, latest);
  expect(rebased.base.version).toBe(2);
  expect(rebased.categories.health.action).toBe("block");
  expect(rebased.categories.location.action).toBe("redact");
  expect(rebased.custom.map(({ name, action }) => [name, action])).toEqual([
    ["project", "block"],
    ["theirs", "redact"],
    ["mine", "redact"],
  ]);
  expect(changedCategories(rebased)).toEqual(["health"]);
});
