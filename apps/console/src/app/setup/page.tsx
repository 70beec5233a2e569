import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SetupScreen } from "#features/account/setup-screen.tsx";

export const metadata: Metadata = { title: "Create the owner" };

export default function SetupPage(): ReactNode {
  return <SetupScreen />;
}
