import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OrganizationCredentials } from "@elaaoms/services/organizations/organization-credentials";
import { z } from "zod";

const fileName = "credentials.json";
const schema = z.object({ apiKey: z.string(), webhookToken: z.string(), hmacKey: z.string() }).partial();

/** The default organization's generated credentials, kept in the data folder for the tools that run beside the service. */
export function readLocalCredentials(dataDirectory: string): Partial<OrganizationCredentials> {
  try {
    return schema.parse(JSON.parse(readFileSync(join(dataDirectory, fileName), "utf8")));
  } catch {
    return {};
  }
}

/** Adds credentials to the file, readable by its owner alone. */
export function keepLocalCredentials(dataDirectory: string, generated: Partial<OrganizationCredentials>): void {
  if (Object.keys(generated).length === 0) return;
  const all = { ...readLocalCredentials(dataDirectory), ...generated };
  const path = join(dataDirectory, fileName);
  // Written beside and moved: a process that dies on the way leaves the old file whole.
  writeFileSync(`${path}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
