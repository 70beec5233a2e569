import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureLoginRole } from "../service-role.ts";
import { writePassword } from "./initialize-database.ts";

/** The role that the service runs under, beside the superuser who owns the tables. */
const serviceUser = "elaaoms_service";

/**
 * The connection string of the service's own role of an embedded Postgres, which is made when there is none. Its password lies
 * in `postgres-service-password` of the data folder (mode 600); a lost one is replaced.
 */
export async function ensureServiceLogin(directory: string, ownerUrl: string): Promise<string> {
  const passwordFile = join(directory, "postgres-service-password");
  const kept = existsSync(passwordFile) ? readFileSync(passwordFile, "utf8").trim() : "";
  const password = kept === "" ? randomBytes(24).toString("hex") : kept;
  if (kept === "") writePassword(passwordFile, password);
  await ensureLoginRole(ownerUrl, serviceUser, password);
  const url = new URL(ownerUrl);
  url.username = serviceUser;
  url.password = password;
  return url.href;
}
