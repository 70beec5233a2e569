"use client";

import { createContext, useContext } from "react";

/** What the top bar of a screen opens of the frame around it. */
interface FrameControls {
  openPalette: () => void;
  openRail: () => void;
}

export const FrameControlsContext = createContext<FrameControls>({ openPalette: () => {}, openRail: () => {} });

export function useFrameControls(): FrameControls {
  return useContext(FrameControlsContext);
}
