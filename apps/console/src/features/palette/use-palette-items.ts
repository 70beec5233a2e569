"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Brain, type LucideIcon, PhoneIncoming } from "lucide-react";
import { footDestinations, isOpenTo, navigation } from "#components/frame/navigation.ts";
import { useDelayed } from "#components/use-delayed.ts";
import { categoryName } from "#components/words/category-name.ts";
import { useMay, useMe } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";
import { morePages } from "./more-pages.ts";

export interface PaletteItem {
  key: string;
  href: string;
  title: string;
  /** What kind of thing it is, or what tells it from others. */
  detail: string;
  icon: LucideIcon;
}

type Found = Outputs["search"]["find"];

const typingPauseMs = 150;
/** As the service demands it. */
const minLength = 2;

/** What the palette offers for what was typed: pages at once, and whom or what the service finds. */
export function usePaletteItems(query: string): { items: PaletteItem[]; note: string | null } {
  const words = query.trim();
  const asked = useDelayed(words, typingPauseMs);
  const mayFind = useMay("callers.read") || useMay("memories.read");
  const isAsking = mayFind && asked.length >= minLength;
  const found = useQuery(
    useTRPC().search.find.queryOptions({ query: asked }, { enabled: isAsking, placeholderData: keepPreviousData }),
  );
  const pages = usePages(words.toLowerCase());
  const items = [...pages, ...(isAsking && words.length >= minLength && found.data ? foundItems(found.data) : [])];
  if (items.length > 0) return { items, note: null };
  if (isAsking && found.isError) return { items, note: "The search failed. Change a letter to try again." };
  if (mayFind && words.length >= minLength && (asked !== words || found.isFetching))
    return { items, note: "Searching…" };
  return { items, note: "Nothing has this name, number or these words." };
}

function usePages(words: string): PaletteItem[] {
  const { permissions } = useMe().organization;
  const listed = [...navigation, { title: null, destinations: footDestinations }].flatMap(
    ({ title: group, destinations }) => destinations.map((destination) => ({ ...destination, group })),
  );
  // What nobody has typed a word of would only make the list longer.
  return (words === "" ? listed : [...listed, ...morePages])
    .filter((destination) => isOpenTo(destination, permissions) && destination.title.toLowerCase().includes(words))
    .map(({ href, title, icon, group }) => ({ key: href, href, title, icon, detail: group ?? "Page" }));
}

function foundItems({ callers, memories }: Found): PaletteItem[] {
  return [
    ...callers.map(({ id, name, identities }) => {
      const known = identities.map(({ shown }) => shown).join(", ");
      return {
        ...{ key: id, href: `/callers/${id}`, icon: PhoneIncoming },
        ...{ title: name ?? (known || id), detail: name ? known : "Caller" },
      };
    }),
    ...memories.map(({ id, content, masked, sensitivity, type }) => ({
      ...{ key: id, href: `/memories/${id}`, icon: Brain, detail: `Memory, ${type.replaceAll("_", " ")}` },
      title: masked ? `Masked: ${sensitivity.map(categoryName).join(", ")}` : content,
    })),
  ];
}
