import type { GoverningLabel } from "./governing-label.ts";
import type { Run } from "./runs.ts";

/** One number, dictated at once or in pieces: runs of one speaker with what the other one says in between. */
export interface Chain {
  runs: readonly Run[];
  chars: string;
  label: GoverningLabel | null;
}
