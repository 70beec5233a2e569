import { systemClock } from "@elaaoms/core/clock";
import { ServiceError } from "@elaaoms/core/errors";
import { issueSetupLink } from "@elaaoms/services/setup/issue-setup-link";
import { consoleOriginsOf } from "../console-origins.ts";
import { readEnv } from "../env.ts";
import { setupUrl } from "../setup-url.ts";
import { describeFailure } from "./describe-failure.ts";
import { withInstallation } from "./installation.ts";

/** `pnpm owner:link`: a new link that makes the console's owner, where nobody sees what the service prints at its start. */
try {
  const [origin] = consoleOriginsOf(readEnv());
  const token = await withInstallation("pnpm owner:link", ({ db }) => issueSetupLink({ db, clock: systemClock }));
  if (token === null) throw new ServiceError("CONFLICT", "There is an owner already, who can invite others.");
  process.stdout.write(`${setupUrl(origin, token)}\n`);
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}
