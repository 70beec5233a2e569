"use client";

import { useQuery } from "@tanstack/react-query";
import { BadgeCheck } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Certificate } from "./answers.ts";
import { CertificateDownload } from "./certificate-download.tsx";
import { FocusedHeading } from "./focused-heading.tsx";
import { inReadingOrder, storeName } from "./store-words.ts";

/** Proof of an erasure: what was deleted and what a search found afterwards, by store, when, by whom, and signed. */
export function CertificateCard(props: { certificate: Certificate; takesFocus: boolean }): ReactNode {
  const { certificate, takesFocus } = props;
  const assignees = useQuery(useTRPC().privacyRequests.listAssignees.queryOptions()).data ?? [];
  const { kind, id } = certificate.requested_by;
  const name = assignees.find(({ userId }) => userId === id)?.name;
  return (
    <section aria-labelledby="certificate" className="rounded-xl border border-line bg-surface p-5 sm:p-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <FocusedHeading id="certificate" takesFocus={takesFocus}>
            Certificate of erasure
          </FocusedHeading>
          <StatusBadge tone="positive" icon={BadgeCheck}>
            Verified and signed
          </StatusBadge>
        </div>
        <div className="flex flex-wrap gap-2">
          <CertificateDownload certificate={certificate} variant="primary" />
          <Link href="/requests" className={buttonClass({})}>
            Back to the queue
          </Link>
        </div>
      </div>
      <p className="mt-2 text-pretty text-ink-soft">
        Every store was searched again after the deletion, and held nothing of the person any more.
      </p>
      <StoresTable certificate={certificate} />
      <dl className="mt-6 grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)] [&_dt]:text-ink-soft">
        <dt>Requested</dt>
        <dd>
          <Timestamp at={certificate.requested_at} />, noted by{" "}
          {name ?? (kind === "person" ? "somebody who has left" : "another program")}
        </dd>
        <dt>Completed</dt>
        <dd>
          <Timestamp at={certificate.completed_at} />
        </dd>
        <dt>Calls from now on</dt>
        <dd>{certificate.suppressed ? "Neither read nor stored: the person objected." : "Are learned from again."}</dd>
        <dt>At ElevenLabs</dt>
        <dd>{certificate.at_elevenlabs ? "Conversations were deleted there as well." : "Not part of this erasure."}</dd>
        <dt>Backups</dt>
        <dd className="text-pretty">{certificate.backups}</dd>
        <dt>In the audit log</dt>
        <dd>
          <Link href={`/audit?target=${certificate.request_id}`} className="text-accent hover:underline">
            Event #{certificate.audit_sequence.toLocaleString("en")}
          </Link>
        </dd>
        <dt>Request</dt>
        <dd className="font-mono text-[13px] [overflow-wrap:anywhere]">{certificate.request_id}</dd>
        <dt>Signature</dt>
        <dd className="font-mono text-xs [overflow-wrap:anywhere]">
          Ed25519, key {certificate.key_id}
          <br />
          {certificate.signature}
        </dd>
      </dl>
    </section>
  );
}

function StoresTable({ certificate }: { certificate: Certificate }): ReactNode {
  const { deleted, found_afterwards: found } = certificate;
  const names = [...new Set([...Object.keys(deleted), ...Object.keys(found)])];
  return (
    <div className="mt-4 overflow-x-auto">
      <table className="w-full">
        <caption className="sr-only">What was deleted and what was found afterwards, by store</caption>
        <thead>
          <tr className="border-line border-b text-ink-soft text-xs">
            <th scope="col" className="py-1.5 text-left font-medium">
              Store
            </th>
            <th scope="col" className="py-1.5 text-right font-medium">
              Deleted
            </th>
            <th scope="col" className="py-1.5 pl-4 text-right font-medium">
              Found after
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {inReadingOrder(names, (store) => deleted[store] ?? 0).map((store) => (
            <tr key={store}>
              <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                {storeName(store)}
              </th>
              <td className="py-1.5 text-right tabular-nums">{(deleted[store] ?? 0).toLocaleString("en")}</td>
              <td className="py-1.5 pl-4 text-right tabular-nums">{(found[store] ?? 0).toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
