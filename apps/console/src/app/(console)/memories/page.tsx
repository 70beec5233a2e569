import type { Metadata } from "next";

export const metadata: Metadata = { title: "Memories" };

/** No panel is open: the layout shows the list. */
export default function MemoriesPage(): null {
  return null;
}
