/** Where a page is looked at from, as far as its words depend on it. */
export interface Viewer {
  /** "en-GB" */
  locale: string;
  /** "Europe/Berlin" */
  timeZone: string;
}

/**
 * The cookie in which the browser tells the next page's server what it is, so that times stand in the first HTML as they
 * stay: words that change their length afterwards would move what stands below them.
 */
export const viewerCookie = "elaaoms.viewer";

/** Null for what is no viewer, or one whose locale or zone this runtime does not know. */
export function readViewer(value: string | undefined): Viewer | null {
  const [locale, timeZone] = value?.split(",") ?? [];
  if (!locale || !timeZone) return null;
  try {
    new Intl.DateTimeFormat(locale, { timeZone });
    return { locale, timeZone };
  } catch {
    return null;
  }
}

export function writeViewer({ locale, timeZone }: Viewer): string {
  return `${locale},${timeZone}`;
}
