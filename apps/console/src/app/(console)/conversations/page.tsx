import type { Metadata } from "next";

export const metadata: Metadata = { title: "Conversations" };

/** No panel is open: the layout shows the list. */
export default function ConversationsPage(): null {
  return null;
}
