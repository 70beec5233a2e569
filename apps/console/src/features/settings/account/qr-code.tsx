import type { ReactNode } from "react";
import { encode } from "uqr";

/** A text as a QR code, made in the page: it is a secret. Dark on light in both themes, as scanners expect. */
export function QrCode({ text, label }: { text: string; label: string }): ReactNode {
  const { data, size } = encode(text, { border: 2 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} className="size-48 rounded-lg bg-white p-2">
      <path d={path} fill="black" shapeRendering="crispEdges" />
    </svg>
  );
}
