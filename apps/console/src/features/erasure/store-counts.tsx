import type { ReactNode } from "react";
import { inReadingOrder, storeName } from "./store-words.ts";

/** How much each store holds of a caller; those that hold nothing in one line below. */
export function StoreCounts({ counts }: { counts: Readonly<Record<string, number>> }): ReactNode {
  const countOf = (store: string) => counts[store] ?? 0;
  const stores = inReadingOrder(Object.keys(counts), countOf);
  const holding = stores.filter((store) => countOf(store) > 0);
  const empty = stores.filter((store) => countOf(store) === 0);
  return (
    <div>
      <table className="w-full">
        <caption className="sr-only">What is stored, by store</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Store</th>
            <th scope="col">Count</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {holding.map((store) => (
            <tr key={store}>
              <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                {storeName(store)}
              </th>
              <td className="py-1.5 text-right tabular-nums">{countOf(store).toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {empty.length > 0 ? (
        <p className="mt-2 text-pretty text-ink-soft text-xs">Nothing in: {empty.map(inSentence).join(", ")}.</p>
      ) : null}
    </div>
  );
}

function inSentence(store: string): string {
  const name = storeName(store);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
