import type { Database } from "@elaaoms/db/connect";
import type { SecretBox } from "../../secrets/secret-box.ts";
import type { Progress, ProgressKey } from "../progress.ts";

/** Reads how far something has come; null when there is no such thing. */
export type ReadProgress = (deps: { db: Database; secretBox: SecretBox }, key: ProgressKey) => Promise<Progress | null>;
