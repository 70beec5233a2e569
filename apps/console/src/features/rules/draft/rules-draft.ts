import type { Inputs, Outputs } from "#trpc/types.ts";

/** The rules as the service tells them. */
export type Rules = Outputs["privacyRules"]["read"];
export type RulesInput = Inputs["privacyRules"]["save"]["rules"];
export type Category = keyof Rules["categories"];
export type CategoryRule = Rules["categories"][Category];
export type Action = CategoryRule["action"];
export type CustomRule = Rules["custom"][number];

/** What a person has made of the rules that were read, which stay with it to tell what is different. */
export interface RulesDraft {
  base: Rules;
  categories: Rules["categories"];
  custom: Rules["custom"];
}

export const isHidingByDefault = (action: Action) => action === "block" || action === "redact";

export function toDraft(base: Rules): RulesDraft {
  return { base, categories: base.categories, custom: base.custom };
}

/** Another action for a category, with what follows from it: only what is flagged can be given to agents. */
export function withAction(rule: CategoryRule, action: Action): CategoryRule {
  if (rule.action === action) return rule;
  return { action, beforeModel: isHidingByDefault(action), givenToAgents: false, isDefault: false };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function isSameRule(one: CategoryRule, other: CategoryRule): boolean {
  return (
    one.action === other.action && one.beforeModel === other.beforeModel && one.givenToAgents === other.givenToAgents
  );
}

const categoriesOf = (rules: Pick<Rules, "categories">) => Object.keys(rules.categories) as Category[];

/** Categories whose rule is another than the one that was read. */
export function changedCategories({ base, categories }: RulesDraft): Category[] {
  return categoriesOf(base).filter((category) => !isSameRule(categories[category], base.categories[category]));
}

/** Custom rules that were added, changed or taken away, by name. */
export function changedCustom({ base, custom }: RulesDraft): string[] {
  const before = new Map(base.custom.map((rule) => [rule.id, rule]));
  const now = new Set(custom.map(({ id }) => id));
  return [
    ...custom.filter((rule) => !isSame(rule, before.get(rule.id))).map(({ name }) => name),
    ...base.custom.filter(({ id }) => !now.has(id)).map(({ name }) => name),
  ];
}

export const isChanged = (draft: RulesDraft) => changedCategories(draft).length + changedCustom(draft).length > 0;

/** A person's changes on top of rules that somebody else has saved meanwhile. Where both changed one, the person's stand. */
export function rebase(draft: RulesDraft, latest: Rules): RulesDraft {
  const categories = { ...latest.categories };
  for (const category of changedCategories(draft)) categories[category] = draft.categories[category];
  const before = new Map(draft.base.custom.map((rule) => [rule.id, rule]));
  const mine = new Map(draft.custom.map((rule) => [rule.id, rule]));
  const theirs = new Set(latest.custom.map(({ id }) => id));
  const kept = latest.custom.flatMap((rule) => {
    const own = mine.get(rule.id);
    if (!own) return before.has(rule.id) ? [] : [rule];
    return isSame(own, before.get(rule.id)) ? [rule] : [own];
  });
  const added = draft.custom.filter((rule) => !theirs.has(rule.id) && !isSame(rule, before.get(rule.id)));
  return { base: latest, categories, custom: [...kept, ...added] };
}

/** Everything as it is sent: a category that has its default is left out. */
export function toInput({ categories, custom }: Pick<RulesDraft, "categories" | "custom">): RulesInput {
  return {
    categories: Object.fromEntries(
      categoriesOf({ categories }).flatMap((category) => {
        const { isDefault, ...rule } = categories[category];
        return isDefault ? [] : [[category, rule]];
      }),
    ),
    custom,
  };
}
