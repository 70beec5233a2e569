import type { Database } from "@elaaoms/db/connect";
import type { AuditContext } from "../../audit/record-event.ts";
import type { EnginePlanSources } from "./load-engine-plan.ts";

/** What the use cases around an organization's choice of engines are called with. */
export interface ExtractionAdministration extends EnginePlanSources, AuditContext {
  db: Database;
}
