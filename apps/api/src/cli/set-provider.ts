import { operatorContext } from "@elaaoms/services/audit/operator-context";
import { configureExtraction, resetExtraction } from "@elaaoms/services/organizations/configure-extraction";
import { findOrganization } from "@elaaoms/services/organizations/find-organization";
import { readExtractionSettings } from "@elaaoms/services/organizations/read-extraction-settings";
import { describeFailure } from "./describe-failure.ts";
import { withInstallation } from "./installation.ts";
import { describeExtraction } from "./set-provider/describe-extraction.ts";
import { inFlags, type ProviderRequest, readRequest } from "./set-provider/read-request.ts";

const usage = `Usage: pnpm org:set-provider <slug>            shows what the organization's calls are read with
       pnpm org:set-provider <slug> --reset    leaves it to the installation again, and deletes the organization's keys
       pnpm org:set-provider <slug> --provider openai|anthropic|local
           [--model <name>]                    the provider's default when absent
           [--key-stdin | --key-file <file>]   a key of its own; absent keeps the one it has, else takes the installation's
           [--no-key]                          no key of its own any more
           [--base-url <url>|default]          a server of its own; the installation's key is never sent there
           [--fallback openai|anthropic|local] and --fallback-model, --fallback-key-stdin, --fallback-key-file,
                                               --no-fallback-key, --fallback-base-url; none when absent
       --json prints what is in force as JSON. With two keys on standard input, the fallback's is the second line.
`;

/**
 * `pnpm org:set-provider <slug>`: what an organization's calls are read with. A base URL is set here alone, by whoever
 * operates the installation: it makes the service call any address, also one inside its network.
 */
try {
  const request = await readRequest();
  if (request === null) {
    process.stderr.write(usage);
    process.exit(2);
  }
  process.stdout.write(await carryOut(request));
} catch (error) {
  process.stderr.write(`${describeFailure(inFlags(error))}\n`);
  process.exitCode = 1;
}

function carryOut({ slug, json, action }: ProviderRequest): Promise<string> {
  return withInstallation("pnpm org:set-provider", async ({ db, secretBox, extraction }) => {
    const organization = await findOrganization(db, slug);
    const ctx = { ...operatorContext(organization.id), db, secretBox: secretBox(), installation: extraction };
    if (action.kind === "set") await configureExtraction({ ctx, input: action.choice });
    if (action.kind === "reset") await resetExtraction({ ctx });
    const inForce = await readExtractionSettings({ ctx });
    if (json) return `${JSON.stringify(inForce)}\n`;
    const effect = action.kind === "show" ? "" : "\nThis holds from the next call on, in every process.\n";
    return `${describeExtraction(slug, inForce)}${effect}`;
  });
}
