/** The link that makes the owner. The token stands in the fragment, which browsers send to no server. */
export function setupUrl(consoleOrigin: string, token: string): string {
  return `${consoleOrigin}/setup#${token}`;
}
