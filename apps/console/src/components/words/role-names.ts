import type { Role } from "#features/session/use-session.ts";

export const roleNames: Record<Role, string> = {
  owner: "Owner",
  admin: "Admin",
  privacy_officer: "Privacy officer",
  compliance: "Compliance",
  developer: "Developer",
};
