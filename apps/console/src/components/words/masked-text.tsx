import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { categoryName } from "./category-name.ts";

/** Where sensitive words would stand: a bar with their categories. The words themselves are not in the page. */
export function MaskedText({ categories }: { categories: readonly string[] }): ReactNode {
  return (
    <span className="inline-flex h-6 max-w-full items-center gap-1.5 rounded bg-caution-tint px-2 font-medium text-caution text-xs">
      <EyeOff aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="truncate">
        <span className="sr-only">Masked: </span>
        {categories.length > 0 ? categories.map(categoryName).join(", ") : "sensitive"}
      </span>
    </span>
  );
}
