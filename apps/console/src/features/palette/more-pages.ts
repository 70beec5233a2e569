import { Bot, ClipboardList, Footprints, KeyRound, ScanSearch, Settings, UserRound } from "lucide-react";
import type { Destination } from "#components/frame/navigation.ts";

/** Pages that the rail does not lead to by itself, with what they are part of. */
export const morePages: readonly (Destination & { group: string })[] = [
  { href: "/welcome", title: "First steps", group: "Build", icon: Footprints, permissions: ["simulator.use"] },
  { href: "/agents/connect", title: "Connect an agent", group: "Agents", icon: Bot, permissions: ["agents.manage"] },
  { href: "/audit/accesses", title: "Who saw what", group: "Audit log", icon: ScanSearch, permissions: ["audit.read"] },
  {
    href: "/settings/retention",
    title: "Retention",
    group: "Settings",
    icon: ClipboardList,
    permissions: ["settings.manage"],
  },
  {
    href: "/settings/api-keys",
    title: "API keys",
    group: "Settings",
    icon: KeyRound,
    permissions: ["api_keys.manage"],
  },
  {
    href: "/settings/webhooks",
    title: "Webhook secrets",
    group: "Settings",
    icon: Settings,
    permissions: ["secrets.manage"],
  },
  { href: "/settings/account", title: "Your account: password, one-time codes", group: "Settings", icon: UserRound },
];
