import type { AuditEvent } from "./audit-event.ts";
import { commitTo, genesisHash, hashEvent } from "./chain.ts";
import { type EventLine, type ExportLine, exportLineSchema } from "./export-lines.ts";
import { isValidHead, type SignedHead } from "./signed-head.ts";

/** What was wrong first, or how much was checked. */
export type Verification =
  | {
      valid: true;
      events: number;
      firstSequence: number | null;
      lastSequence: number | null;
      /** Whether the file holds the whole chain, from its first event to its newest. */
      complete: boolean;
      /** Places where a filter left events out: the links there could not be checked. */
      gaps: number;
      signedHeads: number;
    }
  | { valid: false; line: number; sequence: number | null; eventId: string | null; problem: string };

class Broken extends Error {
  override readonly name = "Broken";
  readonly event: Pick<AuditEvent, "sequence" | "id"> | null;

  constructor(problem: string, event: Pick<AuditEvent, "sequence" | "id"> | null = null) {
    super(problem);
    this.event = event;
  }
}

type Header = Extract<ExportLine, { type: "header" }>;

/** Reads an export from its first line to its last; throws {@link Broken} at the first thing that does not fit. */
class ExportReader {
  #header: Header | null = null;
  #ended = false;
  #first: EventLine | null = null;
  #last: EventLine | null = null;
  #events = 0;
  #gaps = 0;
  #heads = 0;
  readonly #hashes = new Map<number, string>();
  readonly #trustedKeys: readonly string[] | null;

  constructor(trustedKeys: readonly string[] | null) {
    this.#trustedKeys = trustedKeys;
  }

  read(text: string): void {
    const line = parseLine(text);
    if (this.#ended) throw new Broken("There is something after the end line.");
    if (line.type === "header") {
      this.#begin(line);
      return;
    }
    if (!this.#header) throw new Broken("The first line is not the header.");
    if (line.type === "event") this.#readEvent(line, this.#header);
    else if (line.type === "head") this.#readHead(line, this.#header);
    else this.#finish(line);
  }

  result(): Verification {
    if (!this.#ended || !this.#header) throw new Broken("The end line is missing: the file was cut off.");
    if (this.#trustedKeys && this.#heads === 0)
      throw new Broken("No head is signed with the key that was given: nothing proves that this is the whole chain.");
    return {
      valid: true,
      events: this.#events,
      firstSequence: this.#first?.sequence ?? null,
      lastSequence: this.#last?.sequence ?? null,
      complete: this.#header.complete,
      gaps: this.#gaps,
      signedHeads: this.#heads,
    };
  }

  #begin(header: Header): void {
    if (this.#header) throw new Broken("There is a second header.");
    this.#header = header;
  }

  #readEvent(event: EventLine, header: Header): void {
    if (event.organization_id !== header.organization_id)
      throw new Broken("The event belongs to another organization.", event);
    if (hashEvent(event) !== event.hash)
      throw new Broken("The event was changed: its hash is not that of its content.", event);
    this.#link(event, header);
    for (const [field, { salt, value }] of Object.entries(event.private)) {
      const name = field as keyof EventLine["private"];
      if (commitTo(name, value, Buffer.from(salt, "base64")) !== event.commitments[name])
        throw new Broken(`The event's ${field} is not the one that was committed to.`, event);
    }
    this.#first ??= event;
    this.#last = event;
    this.#events += 1;
    this.#hashes.set(event.sequence, event.hash);
  }

  #link(event: EventLine, header: Header): void {
    const last = this.#last;
    const expected = (last?.sequence ?? 0) + 1;
    if (header.complete && event.sequence > expected)
      throw new Broken(`${eventsFrom(expected, event.sequence - 1)} missing.`, event);
    if (event.sequence === 1 && event.previous_hash !== genesisHash)
      throw new Broken("The first event names an event before it.", event);
    if (!last) return;
    if (event.sequence <= last.sequence) throw new Broken("The event stands out of order or twice.", event);
    if (event.sequence > last.sequence + 1) this.#gaps += 1;
    else if (event.previous_hash !== last.hash)
      throw new Broken(
        "The event does not follow the one before it: something was inserted, removed or replaced.",
        event,
      );
  }

  #readHead(head: SignedHead, header: Header): void {
    const named = { sequence: head.sequence, id: "" };
    const publicKey = header.public_keys[head.key_id];
    if (head.organization_id !== header.organization_id || publicKey === undefined || !isValidHead(head, publicKey))
      throw new Broken("A signed head has no valid signature.", named);
    const known = this.#hashes.get(head.sequence);
    if (known !== undefined && known !== head.hash)
      throw new Broken("A signed head names another hash for this event: the chain was rewritten.", named);
    const last = this.#last?.sequence ?? 0;
    if (header.complete && head.sequence > last)
      throw new Broken(
        `${eventsFrom(last + 1, head.sequence)} missing: a signed head proves that there were more.`,
        named,
      );
    if (!this.#trustedKeys || this.#trustedKeys.includes(publicKey)) this.#heads += 1;
  }

  #finish(end: Extract<ExportLine, { type: "end" }>): void {
    this.#ended = true;
    if (end.events !== this.#events)
      throw new Broken(`The file holds ${this.#events} events, and should hold ${end.events}.`, this.#last);
    const head = end.chain_head;
    const isNewest = head ? this.#last?.sequence === head.sequence && this.#last.hash === head.hash : !this.#last;
    if (this.#header?.complete && !isNewest)
      throw new Broken("The last event is not the newest of the chain.", this.#last);
  }
}

function eventsFrom(first: number, last: number): string {
  return first === last ? `Event ${first} is` : `Events ${first} to ${last} are`;
}

function parseLine(text: string): ExportLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Broken("The line is not JSON.");
  }
  const parsed = exportLineSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const sequence = (json as { sequence?: unknown } | null)?.sequence;
  const event = typeof sequence === "number" ? { sequence, id: "" } : null;
  throw new Broken(`The line is not of the format: ${issue?.path.join(".") || "it"}: ${issue?.message ?? "?"}`, event);
}

/**
 * Checks an export of an audit chain, with nothing but the file: every event's hash, every link, every commitment whose
 * value is still there, every signed head, and that the file is whole.
 *
 * @param lines the lines of the file, without their ends.
 * @param options.trustedKeys Ed25519 public keys (base64, SPKI) that were kept elsewhere; then heads signed with another key
 *   do not count, and at least one must be there. Without them a file proves only that it fits together.
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  { trustedKeys = null }: { trustedKeys?: readonly string[] | null } = {},
): Promise<Verification> {
  const reader = new ExportReader(trustedKeys);
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      if (line !== "") reader.read(line);
    }
    return reader.result();
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return {
      valid: false,
      line: number,
      sequence: error.event?.sequence ?? null,
      eventId: error.event?.id || null,
      problem: error.message,
    };
  }
}
