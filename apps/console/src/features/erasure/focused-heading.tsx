"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface FocusedHeadingProps {
  id: string;
  /** Whether the focus goes here, so that a screen reader tells what has come and the next Tab goes on from here. */
  takesFocus: boolean;
  children: ReactNode;
}

/** The heading of what has taken the place of something else on the page. */
export function FocusedHeading({ id, takesFocus, children }: FocusedHeadingProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h2 ref={heading} id={id} tabIndex={-1} className="font-semibold text-base outline-none">
      {children}
    </h2>
  );
}
