/** Something the person who seeds can help; its message is one line. */
export class SeedError extends Error {
  override readonly name = "SeedError";
}
