import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button.tsx";

/** The way on for whoever came by a link that leads nowhere. */
export function SignInInstead(): ReactNode {
  return (
    <Link href="/sign-in" className={buttonClass()}>
      Sign in
    </Link>
  );
}
