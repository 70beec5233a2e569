import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AccessesScreen } from "#features/accesses/accesses-screen.tsx";

export const metadata: Metadata = { title: "Who saw what" };

export default function AccessesPage(): ReactNode {
  return <AccessesScreen />;
}
