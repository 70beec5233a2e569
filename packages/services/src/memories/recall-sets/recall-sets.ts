import type { Database } from "@elaaoms/db/connect";
import type { Logger } from "../../logger.ts";
import { type RecallSetQuestion, RecallSetReader, type StoredRecallSet } from "./recall-set-reader.ts";

/** Made anew are those of an older recipe, many at once after an upgrade: the rest is made, and kept, at a later search. */
const maxKeeping = 2;

/** What searches rank, as it is stored: read by those who need it, and kept for the next when somebody had to make it. */
export class RecallSets {
  readonly #reader: RecallSetReader;
  readonly #log: Logger;
  readonly #keeping = new Set<Promise<void>>();

  constructor({ db, log }: { db: Database; log: Logger }) {
    this.#reader = new RecallSetReader(db);
    this.#log = log;
  }

  read(question: RecallSetQuestion): Promise<StoredRecallSet | null> {
    return this.#reader.read(question);
  }

  /** Has what was made for a search stored, which the search does not wait for. */
  keep(requestId: string, store: () => Promise<void>): void {
    if (this.#keeping.size >= maxKeeping) return;
    const keeping = store()
      .catch((error: unknown) => {
        this.#log.warn({ request_id: requestId, err: error }, "A recall set was not kept; the next search makes it.");
      })
      .finally(() => this.#keeping.delete(keeping));
    this.#keeping.add(keeping);
  }

  /** Resolves when what is being kept is stored. */
  async stop(): Promise<void> {
    await Promise.all(this.#keeping);
  }
}
