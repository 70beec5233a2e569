"use client";

import type { LucideIcon } from "lucide-react";
import { footDestinations, isOpenTo, navigation } from "#components/frame/navigation.ts";
import { useMe } from "#features/session/use-session.ts";

export interface PaletteItem {
  key: string;
  href: string;
  title: string;
  /** What kind of thing it is, or what tells it from others. */
  detail: string;
  icon: LucideIcon;
}

/** What the palette offers for what was typed, the likeliest first, and a note for when that is nothing. */
export function usePaletteItems(query: string): { items: PaletteItem[]; note: string | null } {
  const { permissions } = useMe().organization;
  const words = query.trim().toLowerCase();
  const items = [...navigation, { title: null, destinations: footDestinations }]
    .flatMap(({ title: group, destinations }) => destinations.map((destination) => ({ ...destination, group })))
    .filter((destination) => isOpenTo(destination, permissions) && destination.title.toLowerCase().includes(words))
    .map(({ href, title, icon, group }) => ({ key: href, href, title, icon, detail: group ?? "Page" }));
  return { items, note: items.length === 0 ? "Nothing has this name." : null };
}
