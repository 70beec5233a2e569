import type { Choice } from "#components/ui/choice-list.tsx";
import type { Role } from "#features/session/use-session.ts";
import { roleNames } from "./role-names.ts";

const details: Record<Role, string> = {
  owner: "Everything, and alone makes, changes and removes owners.",
  admin: "Everything else: members, keys, secrets, settings, agents, and all that was said.",
  privacy_officer:
    "Answers requests: erases, exports and restricts callers, corrects and deletes memories, sets privacy rules, reads the audit log.",
  compliance:
    "Reads callers, memories and the audit log, reveals sensitive memories with a reason, flags. Changes nothing.",
  developer:
    "Connects agents, chooses providers, simulates calls, follows extraction. Sees nothing of what callers said.",
};

/** All roles, each with what it means, the most powerful first. */
export const roleChoices: readonly Choice<Role>[] = (Object.keys(details) as Role[]).map((role) => ({
  value: role,
  label: roleNames[role],
  detail: details[role],
}));
