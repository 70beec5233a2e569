import type { Metadata } from "next";

export const metadata: Metadata = { title: "Audit log" };

/** No panel is open: the layout shows the log. */
export default function AuditPage(): null {
  return null;
}
