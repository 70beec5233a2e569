import { defaultTellableCategories } from "@elaaoms/db/schema/organization-settings";
import { expect, it } from "vitest";
import { type CustomPrivacyRule, type PrivacyRules, visibilityUnder } from "./privacy-rules.ts";

const rulesOf = (rules: Partial<PrivacyRules>): PrivacyRules => ({ version: 1, categories: {}, custom: [], ...rules });

function custom(name: string, values: Partial<CustomPrivacyRule>): CustomPrivacyRule {
  const match = { kind: "keywords" as const, keywords: [name] };
  return { id: `rule_${name}`, name, match, action: "flag", givenToAgents: false, ...values };
}

it("tells agents by default what the database tells them by default", () => {
  const { tellable, given } = visibilityUnder(rulesOf({}));
  expect(tellable.toSorted()).toEqual(defaultTellableCategories.toSorted());
  expect(given).toEqual([]);
});

it("withholds what is flagged unless it is given to agents", () => {
  const { tellable, given } = visibilityUnder(
    rulesOf({
      categories: {
        contact: { action: "flag", givenToAgents: false },
        health: { action: "flag", givenToAgents: true },
        payment: { action: "allow", givenToAgents: false },
      },
    }),
  );
  expect(tellable.toSorted()).toEqual(["date_of_birth", "health", "location", "payment"]);
  expect(given).toEqual(["health"]);
});

it("counts the strictest of several custom rules for one name", () => {
  const { tellable, given } = visibilityUnder(
    rulesOf({
      custom: [
        custom("project", { givenToAgents: true }),
        custom("project", { action: "redact" }),
        custom("vip", { givenToAgents: true }),
        custom("plan", { action: "allow" }),
      ],
    }),
  );
  expect(tellable).toEqual(expect.arrayContaining(["vip", "plan"]));
  expect(tellable).not.toContain("project");
  expect(given).toEqual(["vip"]);
});
