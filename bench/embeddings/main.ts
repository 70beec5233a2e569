import { writeFileSync } from "node:fs";
import { EmbeddingProviderError } from "@elaaoms/recall/providers/embedding-provider-error";
import { harderCallerFixtures } from "../../packages/recall/test/harder-phone-calls.ts";
import { callerFixtures } from "../../packages/recall/test/phone-calls.ts";
import { distinctPairs, restatedPairs } from "../../packages/recall/test/statement-pairs.ts";
import { createProgress } from "../shared/progress.ts";
import { type MeasureArguments, readArguments, UsageError, usage } from "./arguments.ts";
import { measureDuplicates, measureScale } from "./calibrate.ts";
import { chooseEmbedder, MissingKeyError } from "./choose-embedder.ts";
import { embedCallers, measurePairs } from "./cosines.ts";
import { readEmbeddingsEnv } from "./env.ts";
import { randomSets } from "./random-sets.ts";
import { describeCalibration, describeDuplicates, describeLoss, describeScale } from "./report.ts";
import { measureStorageLoss } from "./stored-form.ts";

try {
  const given = readArguments(process.argv.slice(2));
  if (given.help) print(usage);
  else await measure(given);
} catch (error) {
  const isExpected = [UsageError, MissingKeyError, EmbeddingProviderError].some((kind) => error instanceof kind);
  if (!(isExpected && error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n${error instanceof UsageError ? usage : ""}`);
  process.exitCode = 2;
}

async function measure(given: MeasureArguments): Promise<void> {
  const embedder = chooseEmbedder(given, readEmbeddingsEnv());
  print(`Measuring ${embedder.model}.\n\n`);
  const fixtures = [...callerFixtures, ...harderCallerFixtures];
  const progress = createProgress(fixtures.length + 2, { write: print, isTty: process.stdout.isTTY });
  const restated = await measurePairs(embedder, restatedPairs);
  progress.step("facts stated twice");
  const distinct = await measurePairs(embedder, distinctPairs);
  progress.step("statements that look alike");
  const callers = await embedCallers(embedder, fixtures, progress.step);
  progress.end();

  const duplicates = measureDuplicates(restated, distinct);
  const scale = measureScale(callers);
  const measured = { duplicateThreshold: duplicates.threshold, cosineScale: scale.scale };
  const sets = callers.map(({ memories, questions }) => ({
    memories,
    questions: questions.map(({ vector }) => vector),
  }));
  const loss = measureStorageLoss(sets);
  print(`\n${describeDuplicates(duplicates, { restated: restated.length, distinct: distinct.length })}\n`);
  print(`${describeScale(scale)}\n`);
  print(describeLoss("Stored form", loss));
  const atRandom = [512, 1_024, 1_536, 3_072].map((dimensions) => measureStorageLoss(randomSets(dimensions)));
  for (const lossAtRandom of atRandom) print(describeLoss("Random vectors", lossAtRandom));
  const { duplicateThreshold, cosineScale = scale.scale } = embedder;
  print(`\n${describeCalibration({ duplicateThreshold, cosineScale }, measured, given.provider === "local")}`);
  if (!given.json) return;
  writeFileSync(
    given.json,
    `${JSON.stringify({ model: embedder.model, duplicates, scale, loss, atRandom }, null, 2)}\n`,
  );
}

function print(text: string): void {
  process.stdout.write(text);
}
