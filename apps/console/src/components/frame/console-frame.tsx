"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import "./style-nonce.ts";

import { Toaster } from "#components/ui/toast.tsx";
import { FreshSignInProvider } from "#features/session/step-up.tsx";
import { FrameControlsContext } from "./frame-controls.tsx";
import { Rail } from "./rail.tsx";

// What is opened on demand is loaded on demand: no first page waits for it.
const loadPalette = () => import("#features/palette/command-palette.tsx").then((module) => module.CommandPalette);
const CommandPalette = dynamic(loadPalette);
const RailDrawer = dynamic(() => import("./rail-drawer.tsx").then((module) => module.RailDrawer));

/** What stands around every screen: the rail, which is a drawer where it is narrow, the command palette and toasts. */
export function ConsoleFrame({ children }: { children: ReactNode }): ReactNode {
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const [isRailOpen, setIsRailOpen] = useState(false);
  const pathname = usePathname();
  const [shownPath, setShownPath] = useState(pathname);
  if (pathname !== shownPath) {
    setShownPath(pathname);
    setIsRailOpen(false);
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // It is on its way when the second key of the two is pressed.
      if (event.key === "Meta" || event.key === "Control") void loadPalette();
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setIsPaletteOpen((isOpen) => !isOpen);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const controls = useMemo(
    () => ({ openPalette: () => setIsPaletteOpen(true), openRail: () => setIsRailOpen(true) }),
    [],
  );
  return (
    <FrameControlsContext value={controls}>
      <a
        href="#main"
        className="sr-only z-50 rounded-lg bg-surface px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      <div className="flex min-h-dvh">
        <aside className="sticky top-0 h-dvh w-56 shrink-0 border-line border-r max-lg:hidden">
          <Rail />
        </aside>
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
          <FreshSignInProvider>{children}</FreshSignInProvider>
        </main>
      </div>
      {isRailOpen ? <RailDrawer onClose={() => setIsRailOpen(false)} /> : null}
      {isPaletteOpen ? <CommandPalette onClose={() => setIsPaletteOpen(false)} /> : null}
      <Toaster />
    </FrameControlsContext>
  );
}
