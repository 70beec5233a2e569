"use client";

import { useQuery } from "@tanstack/react-query";
import { UserX } from "lucide-react";
import Link from "next/link";
import { parseAsString, useQueryState } from "nuqs";
import { type ReactNode, useState } from "react";
import { PageContent } from "#components/frame/page-content.tsx";
import { PageHeader } from "#components/frame/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useInBrowser } from "#components/use-in-browser.ts";
import { useTRPC } from "#trpc/client.tsx";
import { ErasureForm } from "./erasure-form.tsx";
import { ErasureProgress } from "./erasure-progress.tsx";

/** Erasing a caller, from what has to be seen before to the certificate. Its address can be sent to a colleague. */
export function ErasureScreen({ callerId }: { callerId: string }): ReactNode {
  const [requestId] = useQueryState("request", parseAsString);
  const query = useQuery(useTRPC().erasures.prepare.queryOptions({ callerId }, { staleTime: 0 }));
  const dossier = query.data;
  const hasForm = Boolean(dossier?.subject);
  const [hadForm, setHadForm] = useState(hasForm);
  if (hasForm && !hadForm) setHadForm(true);
  return (
    <>
      <PageHeader title="Erase caller" description="Everything of a person, in every store" action={<PageAddress />} />
      <PageContent>
        <div className="max-w-4xl">
          {dossier?.subject ? (
            <ErasureForm
              key={dossier.callerId}
              dossier={dossier}
              subject={dossier.subject}
              requestId={requestId}
              askedFor={callerId}
            />
          ) : dossier?.erasureRequestId ? (
            <ErasureProgress requestId={dossier.erasureRequestId} takesFocus={hadForm} />
          ) : query.error?.data?.code === "NOT_FOUND" ? (
            <NobodyToErase />
          ) : query.error ? (
            <ErrorState error={query.error} title="The caller could not be loaded" onRetry={query.refetch} />
          ) : (
            <div className="grid gap-6" aria-hidden="true">
              {[1, 2, 3, 4].map((section) => (
                <Skeleton key={section} className="h-32 w-full" />
              ))}
            </div>
          )}
        </div>
      </PageContent>
    </>
  );
}

function NobodyToErase(): ReactNode {
  return (
    <EmptyState
      icon={UserX}
      title="There is no such caller"
      detail="Nobody is stored under this address, and nobody of it was erased. It may not be complete."
    >
      <Link href="/callers" className={buttonClass({})}>
        All callers
      </Link>
      <Link href="/requests?kind=erasure&state=answered" className={buttonClass({})}>
        Erasures that are done
      </Link>
    </EmptyState>
  );
}

function PageAddress(): ReactNode {
  const inBrowser = useInBrowser();
  return (
    <span className="flex items-center gap-1 text-ink-soft">
      <span className="max-sm:sr-only">Link to this page</span>
      <CopyButton text={inBrowser ? window.location.href : ""} label="the address of this page" />
    </span>
  );
}
