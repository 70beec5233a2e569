import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SignInScreen } from "#features/account/sign-in-screen.tsx";

export const metadata: Metadata = { title: "Sign in" };

export default function SignInPage(): ReactNode {
  return <SignInScreen />;
}
