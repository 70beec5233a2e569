import { parseArgs } from "node:util";
import { emailSchema } from "@elaaoms/services/people/person-input";
import { resetPassword } from "@elaaoms/services/people/reset-password";
import { passwordHasher } from "../auth/password-hasher.ts";
import { describeFailure } from "./describe-failure.ts";
import { withInstallation } from "./installation.ts";
import { readSecrets } from "./read-secrets.ts";

const usage = "Usage: pnpm person:reset-password <address> [--without-codes]\n";

/** `pnpm person:reset-password <address>`: another password for somebody who has lost theirs, read from standard input. */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "without-codes": { type: "boolean", default: false } },
  });
  const email = emailSchema.safeParse(positionals[0]).data;
  if (email === undefined || positionals.length > 1) {
    process.stderr.write(usage);
    process.exit(2);
  }
  const [password = ""] = await readSecrets(["New password"]);
  await withInstallation("pnpm person:reset-password", ({ db }) =>
    resetPassword({ db, passwords: passwordHasher }, { email, password, withoutCodes: values["without-codes"] }),
  );
  process.stdout.write("The password was changed, and every session ended.\n");
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}
