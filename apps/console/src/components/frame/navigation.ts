import {
  Bot,
  Brain,
  ClipboardList,
  FlaskConical,
  Gauge,
  HeartPulse,
  type LucideIcon,
  MessagesSquare,
  PhoneIncoming,
  ScrollText,
  Settings,
  ShieldCheck,
  Sparkles,
  Users,
} from "lucide-react";
import type { Permission } from "#features/session/use-session.ts";

export interface Destination {
  href: string;
  title: string;
  icon: LucideIcon;
  /** Whoever has one of these may go there; anybody who has signed in, where it is absent. */
  permissions?: readonly Permission[];
}

export interface DestinationGroup {
  /** Null for the first, which needs no name. */
  title: string | null;
  destinations: readonly Destination[];
}

/** Everywhere that the rail and the command palette lead to. */
export const navigation: readonly DestinationGroup[] = [
  {
    title: null,
    destinations: [
      { href: "/", title: "Overview", icon: Gauge },
      { href: "/callers", title: "Callers", icon: PhoneIncoming, permissions: ["callers.read"] },
      { href: "/memories", title: "Memories", icon: Brain, permissions: ["memories.read"] },
      {
        href: "/conversations",
        title: "Conversations",
        icon: MessagesSquare,
        permissions: ["conversation_states.read"],
      },
    ],
  },
  {
    title: "Privacy",
    destinations: [
      { href: "/requests", title: "Requests", icon: ClipboardList, permissions: ["privacy_requests.manage"] },
      { href: "/rules", title: "Rules", icon: ShieldCheck, permissions: ["privacy_rules.read"] },
      { href: "/audit", title: "Audit log", icon: ScrollText, permissions: ["audit.read"] },
    ],
  },
  {
    title: "Build",
    destinations: [
      { href: "/agents", title: "Agents", icon: Bot, permissions: ["agents.manage"] },
      { href: "/providers", title: "Providers", icon: Sparkles, permissions: ["providers.manage"] },
      { href: "/simulator", title: "Simulator", icon: FlaskConical, permissions: ["simulator.use"] },
    ],
  },
];

/** At the foot of the rail. */
export const footDestinations: readonly Destination[] = [
  { href: "/team", title: "Team", icon: Users, permissions: ["members.manage"] },
  { href: "/settings", title: "Settings", icon: Settings },
  { href: "/system", title: "System health", icon: HeartPulse },
];

export function isOpenTo({ permissions }: Destination, held: readonly Permission[]): boolean {
  return permissions === undefined || permissions.some((permission) => held.includes(permission));
}

/** Whether a page is the destination or lies below it. */
export function isBelow(pathname: string, { href }: Destination): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
