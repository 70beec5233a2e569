import { median, percentile } from "../../shared/latency.ts";
import type { TimedQuestion } from "../report/result.ts";
import type { ConsoleClient } from "./console-client.ts";
import type { Question } from "./questions.ts";

export interface TimingOptions {
  client: ConsoleClient;
  /** The bare page, over HTTP as well. */
  bareUrl: string;
  rounds: number;
}

/** Asked before what counts: code is compiled, plans are made and pages are read into memory by then. */
const warmUp = 5;

/**
 * Asks a question again and again, in turns with the bare page, so that what else the machine does hits both. Milliseconds
 * from sending until all of the answer is read.
 */
export async function timeQuestion(question: Question, options: TimingOptions): Promise<TimedQuestion> {
  const { client, bareUrl, rounds } = options;
  const service: number[] = [];
  const bare: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const beganAt = performance.now();
    await client.ask(question.procedure, question.input);
    const answeredAt = performance.now();
    await (await fetch(`${bareUrl}/page`, { method: "POST" })).text();
    if (round < 0) continue;
    service.push(answeredAt - beganAt);
    bare.push(performance.now() - answeredAt);
  }
  const sorted = service.toSorted((first, second) => first - second);
  const { list, name } = question;
  return {
    ...{ list, name, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), slowest: percentile(sorted, 1) },
    bareP50: median(bare),
    ratio: median(service) / median(bare),
  };
}
