import "./globals.css";

import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ViewerProvider } from "#components/viewer/use-viewer.tsx";
import { readViewer, viewerCookie } from "#components/viewer/viewer.ts";
import { readTheme, themeCookie } from "#features/session/theme.ts";
import { TRPCProvider } from "#trpc/client.tsx";
import { mono, sans } from "./fonts.ts";

export const metadata: Metadata = {
  title: { default: "ELAAOMS", template: "%s · ELAAOMS" },
  description: "Memory for ElevenLabs voice agents",
  robots: { index: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fafafa" },
    { media: "(prefers-color-scheme: dark)", color: "#0d0d0d" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  // Reading a cookie has the page made at each request: one made at build time could not carry the nonce either that the
  // content security policy demands.
  const kept = await cookies();
  const theme = readTheme(kept.get(themeCookie)?.value);
  const viewer = readViewer(kept.get(viewerCookie)?.value);
  return (
    <html lang="en" data-theme={theme ?? undefined} className={`${sans.variable} ${mono.variable}`}>
      <body>
        <ViewerProvider viewer={viewer} renderedAt={Date.now()}>
          <TRPCProvider>{children}</TRPCProvider>
        </ViewerProvider>
      </body>
    </html>
  );
}
