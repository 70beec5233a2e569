import type { Metadata } from "next";
import type { ReactNode } from "react";
import { JoinScreen } from "#features/account/join-screen.tsx";

export const metadata: Metadata = { title: "Join" };

export default function JoinPage(): ReactNode {
  return <JoinScreen />;
}
