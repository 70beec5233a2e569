/** Places within an open detail: they mean nothing to the list, nor to another detail. */
const placesInDetail = ["turn"];

/** The filters of a list out of a URL's parameters, as a query string: empty, or with its question mark. */
export function listSearch(parameters: { toString(): string }): string {
  const kept = new URLSearchParams(parameters.toString());
  for (const name of placesInDetail) kept.delete(name);
  const search = kept.toString();
  return search ? `?${search}` : "";
}
