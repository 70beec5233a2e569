import type { Database } from "@elaaoms/db/connect";
import type { OrganizationScope, ServiceContext } from "../../context.ts";
import type { EnginePlanSources } from "./load-engine-plan.ts";

/** What the use cases around an organization's choice of engines are called with. */
export interface ExtractionAdministration extends EnginePlanSources, Pick<ServiceContext, "actor"> {
  db: Database;
  organization: Pick<OrganizationScope, "id">;
}
