/** A conversation or its caller was erased while something worked on it: nothing of it may be stored. */
export class ErasedMeanwhile extends Error {
  override readonly name = "ErasedMeanwhile";
}
