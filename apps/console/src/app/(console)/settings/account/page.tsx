import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AccountScreen } from "#features/settings/account/account-screen.tsx";

export const metadata: Metadata = { title: "Your account" };

export default function AccountPage(): ReactNode {
  return <AccountScreen />;
}
