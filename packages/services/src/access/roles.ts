import { memberRoles } from "@elaaoms/db/schema/index";
import { z } from "zod";

/** What somebody is in an organization; [permissions.ts](./permissions.ts) says what each may do. */
export const roles = memberRoles;
export type Role = (typeof roles)[number];
export const roleSchema = z.enum(roles);
