"use client";

import { createContext, type ReactNode, useContext, useEffect } from "react";
import { useInBrowser } from "#components/use-in-browser.ts";
import { type Viewer, viewerCookie, writeViewer } from "./viewer.ts";

interface Rendering {
  /** As the browser told it at an earlier page; null at the first one. */
  viewer: Viewer | null;
  /** Milliseconds since 1970. */
  renderedAt: number;
}

export const RenderingContext = createContext<Rendering>({ viewer: null, renderedAt: 0 });

/** Lets the page know for whom and when the server made its HTML, and tells the server for whom to make the next. */
export function ViewerProvider({ children, viewer, renderedAt }: Rendering & { children: ReactNode }): ReactNode {
  useEffect(rememberViewer, []);
  return <RenderingContext value={{ viewer, renderedAt }}>{children}</RenderingContext>;
}

const yearS = 365 * 24 * 60 * 60;

function rememberViewer(): void {
  const value = encodeURIComponent(writeViewer(readOwnViewer()));
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing where the page is served over plain HTTP
  document.cookie = `${viewerCookie}=${value}; path=/; samesite=lax; max-age=${yearS}`;
}

let ownViewer: Viewer | undefined;

function readOwnViewer(): Viewer {
  if (!ownViewer) {
    const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
    ownViewer = { locale, timeZone };
  }
  return ownViewer;
}

/**
 * For whom times and numbers are written: in the server's HTML, and while the browser takes it over, as the browser told at
 * an earlier page, null where it never did; from then on as it is.
 */
export function useViewer(): Viewer | null {
  const { viewer } = useContext(RenderingContext);
  return useInBrowser() ? readOwnViewer() : viewer;
}
