import type { Metadata } from "next";

export const metadata: Metadata = { title: "Requests" };

/** No panel is open: the layout shows the queue. */
export default function RequestsPage(): null {
  return null;
}
