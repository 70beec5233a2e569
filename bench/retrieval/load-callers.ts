import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";

/** Whether a question may be looked at while the engine is changed. */
type Half = "tune" | "held-out";

export interface Fact {
  /** Session and place in it: "3.4". */
  id: string;
  content: string;
  statedAt: Date;
}

export interface Question {
  text: string;
  /** Ids of the facts that answer it, each by itself or in part. */
  gold: ReadonlySet<string>;
  half: Half;
  /** How it is put: "natural" has some of the fact's words, "other words" has hardly any of them. */
  wording: string;
}

/** What is known of one invented caller, and what is asked about it. */
export interface CallerData {
  name: string;
  language: string;
  facts: readonly Fact[];
  questions: readonly Question[];
}

const header = z.object({ language: z.string().min(2) });

/**
 * Reads `facts.txt`: `language:` first, then a date alone on its line, and below it a fact a line, its id
 * before it.
 *
 * @throws when a line is none of these.
 */
export function readFacts(text: string): { language: string; facts: Fact[] } {
  const fields: Record<string, string> = {};
  const facts: Fact[] = [];
  let statedAt: Date | null = null;
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    const field = /^(language): (.+)$/.exec(line);
    const fact = /^(\d+\.\d+) (.+)$/.exec(line);
    if (field?.[1] && field[2]) fields[field[1]] = field[2];
    else if (/^\d{4}-\d{2}-\d{2}$/.test(line)) statedAt = new Date(`${line}T12:00:00Z`);
    else if (fact?.[1] && fact[2] && statedAt) facts.push({ id: fact[1], content: fact[2], statedAt });
    else throw new Error(`Neither a date nor a fact: ${line}`);
  }
  return { ...header.parse(fields), facts };
}

/**
 * Reads `questions.txt`: `wording:` and how the questions below it are put; then a question a line, " | ", and the ids of
 * the facts that answer it. Every second question is held out: it is only counted, never shown.
 *
 * @throws when a line has another form, or names a fact that is not there.
 */
export function readQuestions(text: string, facts: readonly Fact[]): Question[] {
  const ids = new Set(facts.map(({ id }) => id));
  const questions: Question[] = [];
  let wording = "";
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    const heading = /^wording: (.+)$/.exec(line);
    if (heading?.[1]) {
      wording = heading[1];
      continue;
    }
    const [asked = "", answers = ""] = line.split(" | ");
    const gold = new Set(answers.split(" ").filter((id) => id !== ""));
    if (asked === "" || gold.size === 0 || [...gold].some((id) => !ids.has(id))) {
      throw new Error(`Not a question with ids of facts: ${line}`);
    }
    questions.push({ text: asked, gold, wording, half: questions.length % 2 === 0 ? "tune" : "held-out" });
  }
  return questions;
}

/** Every caller below `folder`, one folder each, by name. */
export function loadCallers(folder: URL): CallerData[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), "utf8");
      const { language, facts } = readFacts(read("facts.txt"));
      return { name, language, facts, questions: readQuestions(read("questions.txt"), facts) };
    });
}
