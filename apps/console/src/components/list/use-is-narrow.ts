"use client";

import { type RefObject, useCallback, useSyncExternalStore } from "react";

// Where the container query `@md` begins, in pixels.
const rowsFrom = 448;

/** Whether rows are cards, because the list is narrow: by its own width, as the classes of its rows. Never on the server. */
export function useIsNarrow(scroller: RefObject<HTMLElement | null>): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const observer = new ResizeObserver(onChange);
      if (scroller.current) observer.observe(scroller.current);
      return () => observer.disconnect();
    },
    [scroller],
  );
  return useSyncExternalStore(
    subscribe,
    () => (scroller.current?.offsetWidth ?? rowsFrom) < rowsFrom,
    () => false,
  );
}
