import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { changedCategories, type RulesDraft } from "../draft/rules-draft.ts";
import { CategoryRow } from "./category-row.tsx";
import { categories } from "./category-words.ts";

interface CategoryListProps {
  draft: RulesDraft;
  /** Null for whoever may only read. */
  onChange: ((categories: RulesDraft["categories"]) => void) | null;
}

export function CategoryList({ draft, onChange }: CategoryListProps): ReactNode {
  const changed = new Set(changedCategories(draft));
  return (
    <Card>
      <ul className="divide-y divide-line">
        {categories.map((category) => (
          <CategoryRow
            key={category}
            category={category}
            rule={draft.categories[category]}
            isChanged={changed.has(category)}
            onChange={onChange && ((rule) => onChange({ ...draft.categories, [category]: rule }))}
          />
        ))}
      </ul>
    </Card>
  );
}

export function CategoryListSkeleton(): ReactNode {
  return (
    <Card>
      <ul className="divide-y divide-line" aria-busy="true">
        {categories.map((category) => (
          <li key={category} className="grid gap-2.5 px-4 py-3.5">
            <Skeleton className="h-10 w-72 max-w-full" />
            <Skeleton className="h-5 w-full" />
            <Skeleton className="h-5 w-36" />
          </li>
        ))}
      </ul>
    </Card>
  );
}
