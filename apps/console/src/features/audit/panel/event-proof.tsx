import { CircleCheck, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import type { Outputs } from "#trpc/types.ts";

/** What proves that an event is as it was written: its hash, the last check of the chain, and the signature over it. */
export function EventProof({ reading }: { reading: Outputs["audit"]["read"] }): ReactNode {
  const { event, verified, signed } = reading;
  return (
    <section aria-labelledby="proof" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id="proof" className="font-medium">
          What proves it
        </h3>
        {verified ? (
          <StatusBadge tone="positive" icon={CircleCheck}>
            {`Chain verified up to #${verified.upTo.toLocaleString("en")}`}
          </StatusBadge>
        ) : (
          <StatusBadge tone="neutral" icon={CircleDashed}>
            Not checked yet
          </StatusBadge>
        )}
      </div>
      <ul className="grid gap-1 text-pretty text-ink-soft">
        <li>
          {verified ? (
            <>
              The whole chain was checked <Timestamp at={verified.at} />, and holds past this event.
            </>
          ) : (
            "No check of the chain has come to this event. “Verify chain” above the list has it checked."
          )}
        </li>
        <li>
          {signed ? (
            <>
              Signed up to event #{signed.sequence.toLocaleString("en")} <Timestamp at={signed.at} />, with the key{" "}
              <code className="font-mono text-[13px]">{signed.keyId}</code>.
            </>
          ) : (
            "Not under a signature yet: heads are signed every ten minutes."
          )}
        </li>
      </ul>
      <dl className="grid gap-2">
        {[
          ["Hash", event.hash],
          ["Hash of the event before", event.previous_hash],
        ].map(([name, hash]) => (
          <div key={name}>
            <dt className="text-ink-soft text-xs">{name}</dt>
            <dd className="font-mono text-xs [overflow-wrap:anywhere]">{hash}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
