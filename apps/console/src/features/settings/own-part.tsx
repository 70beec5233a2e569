"use client";

import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { useMay } from "#features/session/use-session.ts";

/** The organization's settings for whoever may manage them; to others, the settings are those of their own account. */
export function OwnPart({ children }: { children: ReactNode }): ReactNode {
  if (!useMay("settings.manage")) redirect("/settings/account");
  return children;
}
