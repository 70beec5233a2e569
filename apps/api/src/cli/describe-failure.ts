import { ServiceError } from "@elaaoms/core/errors";
import { DataFolderBusyError } from "@elaaoms/db/embedded/data-folder-lock";
import { WrongEncryptionKeyError } from "@elaaoms/services/secrets/digest-key";
import { UnopenableSecretError } from "@elaaoms/services/secrets/rotation/resealing";
import { InterruptedRotationError } from "../encryption-key.ts";
import { EnvironmentError } from "../env.ts";
import { DatabaseUnreachableError } from "./database-unreachable-error.ts";
import { SeedError } from "./seed/seed-error.ts";
import { SimulationError } from "./simulate/play-call.ts";

const knownErrors = [
  ServiceError,
  EnvironmentError,
  DataFolderBusyError,
  DatabaseUnreachableError,
  InterruptedRotationError,
  SeedError,
  SimulationError,
  UnopenableSecretError,
  WrongEncryptionKeyError,
];

/** One line where the person at the terminal can help it; everything where only we can. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isKnown = isArgumentError(error) || knownErrors.some((kind) => error instanceof kind);
  return isKnown ? error.message : (error.stack ?? error.message);
}

/** Whether `parseArgs` refused what stands on the command line. */
export function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
