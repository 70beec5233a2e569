"use client";

import Link from "next/link";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";
import { PageHeader } from "#components/frame/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { accessFilterParsers, type View } from "./access-filters.ts";
import { GivenList } from "./given-list.tsx";
import { ReadList } from "./read-list.tsx";

const titles: Record<View, string> = { given: "What agents were given", read: "What people read" };

/** Who was told what, and who has read what: the scope of a breach. */
export function AccessesScreen(): ReactNode {
  const [{ view }, setFilters] = useQueryStates(accessFilterParsers);
  return (
    <>
      <PageHeader
        isWide
        title="Who saw what"
        description="The scope of a breach, from the logs"
        action={
          <Link href="/audit" className={buttonClass({})}>
            Audit log
          </Link>
        }
      />
      <div className="flex h-[calc(100dvh-3.5rem)] min-h-0 flex-col">
        <nav aria-label="Views" className="flex shrink-0 gap-1 border-line border-b px-3">
          {(Object.keys(titles) as View[]).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={view === each}
              onClick={() => void setFilters({ view: each })}
              className={classNames(
                "-mb-px h-10 cursor-pointer border-b-2 px-3 font-medium",
                view === each ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink",
              )}
            >
              {titles[each]}
            </button>
          ))}
        </nav>
        {view === "given" ? <GivenList /> : <ReadList />}
      </div>
    </>
  );
}
