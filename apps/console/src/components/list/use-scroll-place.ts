"use client";

import { useSearchParams } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Paging } from "./columns.ts";
import { listSearch } from "./list-search.ts";

interface ScrolledList {
  scroller: RefObject<HTMLElement | null>;
  /** Of all rows that have been fetched, in pixels. */
  height: number;
  paging: Paging<unknown>;
}

/** What a person does who wants to go somewhere else than back to the place. */
const ownMoves = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * Takes a list back to where it was left, by its name and filters; after a reload too, when the rows up to there must be
 * fetched once more. Answers where it was left, in pixels.
 */
export function useScrollPlace(label: string, { scroller, height, paging }: ScrolledList): number {
  const key = `place of ${label}${listSearch(useSearchParams())}`;
  const [left] = useState(() => readPlace(key));
  const wanted = useRef<number | null>(left);
  const { hasNextPage, isFetchingNextPage, fetchNextPage, error } = paging;

  useEffect(() => {
    const element = scroller.current;
    if (!element || wanted.current === null) return;
    const isThere = height - element.clientHeight >= wanted.current;
    if (isThere || !hasNextPage || error) {
      element.scrollTop = wanted.current;
      wanted.current = null;
    } else if (!isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [scroller, height, hasNextPage, isFetchingNextPage, fetchNextPage, error]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const listening = new AbortController();
    const options = { passive: true, signal: listening.signal };
    const keep = () => {
      if (wanted.current === null) keepPlace(key, element.scrollTop);
    };
    const giveUp = () => {
      wanted.current = null;
    };
    element.addEventListener("scroll", keep, options);
    for (const move of ownMoves) element.addEventListener(move, giveUp, options);
    return () => listening.abort();
  }, [key, scroller]);

  return left;
}

// The tab's storage outlives a reload and ends with the tab. It may be switched off: then every list begins at its top.

function readPlace(key: string): number {
  if (typeof window === "undefined") return 0;
  try {
    return Number(window.sessionStorage.getItem(key) ?? 0);
  } catch {
    return 0;
  }
}

function keepPlace(key: string, place: number): void {
  try {
    window.sessionStorage.setItem(key, String(Math.round(place)));
  } catch {}
}
