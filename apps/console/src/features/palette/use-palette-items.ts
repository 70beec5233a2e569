"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Brain, type LucideIcon, PhoneIncoming } from "lucide-react";
import { footDestinations, isOpenTo, navigation } from "#components/frame/navigation.ts";
import { useDelayed } from "#components/use-delayed.ts";
import { categoryName } from "#components/words/category-name.ts";
import { typeNames } from "#features/memories/memory-words.ts";
import { useMay, useMe } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";
import { morePages } from "./more-pages.ts";

export interface PaletteItem {
  key: string;
  kind: "Pages" | "Callers" | "Memories";
  href: string;
  title: string;
  /** What tells it from others of its kind. */
  detail: string;
  icon: LucideIcon;
}

type Found = Outputs["search"]["find"];

const typingPauseMs = 150;
/** As the service demands it. */
const minLength = 2;

/** `searching`: the service was asked and more may come. */
export type PaletteState = "found" | "searching" | "nothing" | "failed";

/** What the palette offers for what was typed: pages at once, and whom or what the service finds. */
export function usePaletteItems(query: string): { items: PaletteItem[]; state: PaletteState } {
  const words = query.trim();
  const asked = useDelayed(words, typingPauseMs);
  const mayFind = useMay("callers.read") || useMay("memories.read");
  const isWanted = mayFind && words.length >= minLength;
  const found = useQuery(
    useTRPC().search.find.queryOptions(
      { query: asked },
      { enabled: mayFind && asked.length >= minLength, placeholderData: keepPreviousData },
    ),
  );
  const pages = usePages(words.toLowerCase());
  const items = [...pages, ...(isWanted && found.data ? foundItems(found.data) : [])];
  if (isWanted && (asked !== words || found.isFetching)) return { items, state: "searching" };
  if (items.length > 0) return { items, state: "found" };
  return { items, state: isWanted && found.isError ? "failed" : "nothing" };
}

function usePages(words: string): PaletteItem[] {
  const { permissions } = useMe().organization;
  const listed = [...navigation, { title: null, destinations: footDestinations }].flatMap(
    ({ title: group, destinations }) => destinations.map((destination) => ({ ...destination, group })),
  );
  // What nobody has typed a word of would only make the list longer.
  return (
    (words === "" ? listed : [...listed, ...morePages])
      .filter((destination) => isOpenTo(destination, permissions) && destination.title.toLowerCase().includes(words))
      // What begins so is meant rather than what holds it somewhere.
      .sort((one, other) => Number(beginsWith(other.title, words)) - Number(beginsWith(one.title, words)))
      .map(({ href, title, icon, group }) => ({ key: href, kind: "Pages", href, title, icon, detail: group ?? "" }))
  );
}

function beginsWith(title: string, words: string): boolean {
  return title.toLowerCase().startsWith(words);
}

function foundItems({ callers, memories }: Found): PaletteItem[] {
  return [
    ...callers.map(({ id, name, identities }): PaletteItem => {
      const known = identities.map(({ shown }) => shown).join(", ");
      return {
        ...{ key: id, kind: "Callers", href: `/callers/${id}`, icon: PhoneIncoming },
        ...{ title: name ?? (known || id), detail: name ? known : "" },
      };
    }),
    ...memories.map(
      ({ id, content, masked, sensitivity, type }): PaletteItem => ({
        ...{ key: id, kind: "Memories", href: `/memories/${id}`, icon: Brain, detail: typeNames[type] },
        title: masked ? `Masked: ${sensitivity.map(categoryName).join(", ")}` : content,
      }),
    ),
  ];
}
