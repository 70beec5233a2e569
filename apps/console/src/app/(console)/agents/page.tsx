import type { Metadata } from "next";

export const metadata: Metadata = { title: "Agents" };

/** No panel is open: the layout shows the list. */
export default function AgentsPage(): null {
  return null;
}
