import { Scale } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

/** Why nothing may be erased now; nothing where nothing forbids it. */
export function Holds({ ids }: { ids: readonly string[] }): ReactNode {
  if (ids.length === 0) return null;
  return (
    <div role="note" className="mb-4 flex max-w-prose gap-3 rounded-lg bg-caution-tint p-3">
      <Scale aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-caution" />
      <p className="text-pretty">
        <b className="font-medium">A legal hold forbids it.</b> Lift it first, with the{" "}
        {ids.map((id, index) => (
          <span key={id}>
            {index > 0 ? ", " : ""}
            <Link href={`/requests/${id}`} className="underline">
              request that holds it
            </Link>
          </span>
        ))}
        .
      </p>
    </div>
  );
}
