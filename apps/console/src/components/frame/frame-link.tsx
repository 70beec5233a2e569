"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ComponentProps, ReactNode } from "react";

/** A link to a screen, which is fetched when the pointer or the focus comes near and not for every link in sight. */
export function FrameLink({ href, ...props }: Omit<ComponentProps<typeof Link>, "href"> & { href: string }): ReactNode {
  const router = useRouter();
  const prefetch = () => router.prefetch(href);
  return <Link href={href} prefetch={false} onMouseEnter={prefetch} onFocus={prefetch} {...props} />;
}
