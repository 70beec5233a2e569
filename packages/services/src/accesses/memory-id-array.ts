import { idPrefixes } from "@elaaoms/core/ids";

const prefix = `${idPrefixes.memory}_`;

/** Memory ids without their prefix, which Postgres reads as UUIDs. */
export function toStoredIds(memoryIds: readonly string[]): string[] {
  return memoryIds.map((id) => id.slice(prefix.length));
}

/** The same as one array in the form that Postgres writes and reads, so that nothing need take it apart on the way. */
export function toArrayText(memoryIds: readonly string[]): string {
  return `{${toStoredIds(memoryIds).join(",")}}`;
}

/** Memory ids of what {@link toStoredIds} stored. */
export function fromStoredIds(stored: readonly string[]): string[] {
  return stored.map((uuid) => prefix + uuid.replaceAll("-", ""));
}
