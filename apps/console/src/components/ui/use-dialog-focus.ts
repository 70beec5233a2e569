"use client";

import { useRef } from "react";

/**
 * Where the focus goes when a dialog opens, to its first field, and when it closes: back to what opened it, also where that was
 * an item of a menu, which is gone by then. Radix gives it back to a trigger alone, and most dialogs have none.
 */
export function useDialogFocus(): {
  onOpenAutoFocus: (event: Event) => void;
  onCloseAutoFocus: (event: Event) => void;
} {
  const opener = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus(event) {
      const { currentTarget: dialog } = event;
      const active = document.activeElement;
      // A field that takes the focus by itself has taken it already: then the trigger is all that is known.
      opener.current = dialog instanceof Node && dialog.contains(active) ? null : findOpener(active);
      focusFirstField(event);
    },
    onCloseAutoFocus(event) {
      if (opener.current === null) return;
      const isThere = opener.current.isConnected && opener.current !== document.body;
      // What was acted on may be gone with its buttons: the page's content is the nearest that stays.
      const target = isThere ? opener.current : document.getElementById("main");
      if (!target) return;
      event.preventDefault();
      target.focus({ preventScroll: !isThere });
    },
  };
}

function findOpener(active: Element | null): HTMLElement | null {
  const menu = active?.closest("[role=menu]");
  const trigger = menu && document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
  return trigger ?? (active instanceof HTMLElement ? active : null);
}

// Whoever opens a form means to write in it: the button that closes comes first in the page, not to them.
function focusFirstField(event: Event): void {
  const { currentTarget: dialog } = event;
  const field =
    dialog instanceof HTMLElement &&
    dialog.querySelector<HTMLElement>("input:not([type=radio], [type=checkbox]), textarea, select");
  if (!field) return;
  event.preventDefault();
  field.focus();
}
