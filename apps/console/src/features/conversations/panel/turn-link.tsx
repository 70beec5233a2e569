"use client";

import { parseAsInteger, useQueryState } from "nuqs";
import type { ReactNode } from "react";

/** Which turn of a transcript is pointed at, counted from zero; it stands in the URL. */
export function usePointedTurn() {
  return useQueryState("turn", parseAsInteger);
}

/** Leads to a turn of the transcript below. */
export function TurnLink({ turn }: { turn: number }): ReactNode {
  const [, point] = usePointedTurn();
  return (
    <button
      type="button"
      onClick={() => {
        void point(turn);
        // Also when it is pointed at already.
        scrollToTurn(turn);
      }}
      className="cursor-pointer rounded text-accent underline-offset-2 hover:underline"
    >
      turn {turn + 1}
    </button>
  );
}

export function turnElementId(turn: number): string {
  return `turn-${turn}`;
}

/** Brings a turn to the middle of the panel, and moves nothing but the panel. */
export function scrollToTurn(turn: number): void {
  const element = document.getElementById(turnElementId(turn));
  const panel = element?.closest<HTMLElement>("[data-panel-content]");
  if (!element || !panel) return;
  const place = element.getBoundingClientRect();
  const within = panel.getBoundingClientRect();
  panel.scrollBy({ top: place.top - within.top - (within.height - place.height) / 2 });
}
