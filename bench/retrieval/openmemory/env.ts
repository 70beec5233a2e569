/** The key of an OpenMemory server that asks for one; null when the environment names none. */
export function readOpenMemoryKey(): string | null {
  return process.env.OPENMEMORY_API_KEY || null;
}
