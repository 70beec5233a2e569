"use client";

import { useSyncExternalStore } from "react";
import { readTheme, type Theme, themeCookie } from "./theme.ts";

const yearS = 365 * 24 * 60 * 60;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The chosen theme, as the page shows it, and how to choose another. */
export function useTheme(): [theme: Theme, choose: (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    subscribe,
    () => readTheme(document.documentElement.dataset.theme),
    () => null,
  );
  return [theme, chooseTheme];
}

function chooseTheme(theme: Theme): void {
  if (theme === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing where the page is served over plain HTTP
  document.cookie = `${themeCookie}=${theme ?? ""}; path=/; samesite=lax; max-age=${theme === null ? 0 : yearS}`;
  for (const listener of listeners) listener();
}
