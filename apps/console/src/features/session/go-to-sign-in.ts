import { signInPath } from "./sign-in-path.ts";

/** Leads to signing in, and from there back to this page. Stays where signing in is the point, and on the server. */
export function goToSignIn(): void {
  if (typeof window === "undefined") return;
  const { pathname, search } = window.location;
  if (["/sign-in", "/join", "/setup"].includes(pathname)) return;
  window.location.assign(signInPath(pathname + search));
}
