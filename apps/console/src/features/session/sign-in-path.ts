/** The path of signing in that leads back to a page afterwards. */
export function signInPath(from: string): string {
  return from === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(from)}`;
}

/** Where to go after signing in: a path of this console, whatever an address from elsewhere says. */
export function pathAfterSignIn(to: string | null): string {
  if (to === null) return "/";
  const origin = "https://console.invalid";
  const url = URL.canParse(to, origin) ? new URL(to, origin) : null;
  return url?.origin === origin && to.startsWith("/") ? url.pathname + url.search : "/";
}
