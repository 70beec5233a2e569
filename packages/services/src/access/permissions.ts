import type { Role } from "./roles.ts";

const everybody = ["owner", "admin", "privacy_officer", "compliance", "developer"] as const;
const managers = ["owner", "admin"] as const;
const privacy = ["owner", "admin", "privacy_officer"] as const;
const readers = ["owner", "admin", "privacy_officer", "compliance"] as const;
const builders = ["owner", "admin", "developer"] as const;

/**
 * Who may do what: the only place where it is written. Every procedure and every REST route names the permission that it
 * needs, and is refused at start when it names none.
 */
const rolesByPermission = {
  /** Its name, and what oneself may do in it. */
  "organization.read": everybody,
  "members.manage": managers,
  "api_keys.manage": managers,
  /** What webhooks are authenticated by. */
  "secrets.manage": managers,
  /** See them, soon after signing in, to copy them to the platform. */
  "secrets.reveal": managers,
  /** Thresholds, default country, retention. */
  "settings.manage": managers,
  /** What calls are read with: providers, models, their keys. */
  "providers.manage": builders,
  "agents.manage": builders,
  /** Addresses and how they authenticate, never the secrets. */
  "webhooks.read": builders,
  "simulator.use": builders,
  /** How far calls are, and why one failed. Nothing of what was said, so that whoever may read that may read this. */
  "conversation_states.read": everybody,
  /** Have calls read again. */
  "conversations.extract": builders,
  /** What was said. */
  "conversations.read": readers,
  "callers.read": readers,
  /** Merge, split, mark. */
  "callers.change": privacy,
  /** Browse and search, sensitive ones masked. */
  "memories.read": readers,
  /** Open one that is masked: with a reason, and soon after signing in. */
  "memories.reveal": readers,
  "memories.flag": readers,
  /** Correct, delete, settle conflicts. */
  "memories.change": privacy,
  "memories.import": managers,
  /** Erase, export and restrict callers, and the queue of such requests. */
  "privacy_requests.manage": privacy,
  "privacy_rules.read": readers,
  "privacy_rules.change": privacy,
  /** Read, verify, export. */
  "audit.read": readers,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof rolesByPermission;
export const permissions = Object.keys(rolesByPermission) as Permission[];

/** What only somebody may do who has signed in a moment ago: a browser left open is not enough. */
const needingFreshSignIn: ReadonlySet<Permission> = new Set<Permission>(["memories.reveal", "secrets.reveal"]);

export function may(role: Role, permission: Permission): boolean {
  return (rolesByPermission[permission] as readonly Role[]).includes(role);
}

/** Everything that a role may do. */
export function permissionsOf(role: Role): Permission[] {
  return permissions.filter((permission) => may(role, permission));
}

export function needsFreshSignIn(permission: Permission): boolean {
  return needingFreshSignIn.has(permission);
}
