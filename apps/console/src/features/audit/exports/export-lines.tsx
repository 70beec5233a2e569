"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { Progress } from "#components/ui/meter.tsx";
import { toast } from "#components/ui/toast.tsx";
import { counted } from "#components/words/counted.ts";
import { formatBytes } from "#components/words/format-bytes.ts";
import { Timestamp } from "#components/words/timestamp.tsx";
import { DownloadButton } from "#features/downloads/download-button.tsx";
import { useProgress } from "#features/progress/use-progress.ts";
import { useTRPC } from "#trpc/client.tsx";
import { type AuditExport, useExports } from "./use-exports.ts";

/** Exports that are being prepared or wait to be downloaded, a line each; of those that were downloaded the newest. */
export function ExportLines(): ReactNode {
  const all = useExports();
  const newestFetched = all.find(({ downloadedAt }) => downloadedAt !== null);
  const exports = all.filter((each) => each.downloadedAt === null || each === newestFetched);
  if (exports.length === 0) return null;
  return (
    <ul aria-label="Your exports" className="shrink-0 divide-y divide-line border-line border-b">
      {exports.map((exported) => (
        <li key={exported.id} className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
          <div role="status" className="min-w-0 flex-1 basis-60">
            <State exported={exported} />
          </div>
          <Actions exported={exported} />
        </li>
      ))}
    </ul>
  );
}

function State({ exported }: { exported: AuditExport }): ReactNode {
  if (exported.status === "preparing") return <Preparing exported={exported} />;
  if (exported.status === "ready") return <Ready exported={exported} />;
  return (
    <p className="flex items-start gap-2">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-caution" />
      <span className="min-w-0 text-pretty">
        <FileName exported={exported} /> <span className="text-ink-soft">{exported.problem}</span>
      </span>
    </p>
  );
}

function Preparing({ exported }: { exported: AuditExport }): ReactNode {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { progress, detail, isReconnecting, error } = useProgress({ kind: "audit_export", id: exported.id });
  // Discarded in another window, it can be watched no more.
  const isOver = error !== null || (progress !== undefined && progress.state !== "running");
  useEffect(() => {
    if (isOver) void queryClient.invalidateQueries(trpc.audit.pathFilter());
  }, [isOver, queryClient, trpc]);
  const trouble = isReconnecting
    ? "The connection was lost and is being made again. The export goes on meanwhile."
    : (progress?.problem ?? exported.problem);
  return (
    <>
      <Progress
        label={`Preparing ${exported.fileName}`}
        done={progress?.done ?? exported.events.done}
        total={progress?.total ?? exported.events.total}
        {...(detail && { detail })}
      />
      {trouble ? <p className="mt-1 text-pretty text-caution">{trouble}</p> : null}
    </>
  );
}

function Ready({ exported }: { exported: AuditExport }): ReactNode {
  const { bytes, events, expiresAt } = exported;
  const count = counted(events.done, "event");
  return (
    <p className="flex items-start gap-2">
      <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-positive" />
      <span className="min-w-0 text-pretty">
        Ready: <FileName exported={exported} />
        <span className="text-ink-soft tabular-nums">
          , {formatBytes(bytes)}, {count} · kept until <Timestamp at={expiresAt} />
        </span>
      </span>
    </p>
  );
}

function FileName({ exported }: { exported: AuditExport }): ReactNode {
  return <b className="break-words font-medium">{exported.fileName}</b>;
}

function Actions({ exported }: { exported: AuditExport }): ReactNode {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries(trpc.audit.pathFilter());
  const discard = useMutation(
    trpc.audit.discardExport.mutationOptions({
      onError: (error) => toast.failed(describeError(error).detail),
      onSettled: refresh,
    }),
  );
  const isLost = exported.status === "failed" || exported.status === "withdrawn";
  return (
    <div className="flex gap-2">
      {exported.status === "ready" ? (
        <DownloadButton
          size="sm"
          path="audit-export"
          body={{ exportId: exported.id }}
          done={`${exported.fileName} was downloaded.`}
          onDone={refresh}
        >
          {exported.downloadedAt ? "Download again" : "Download"}
        </DownloadButton>
      ) : null}
      <Button
        variant="quiet"
        size="sm"
        aria-disabled={discard.isPending}
        onClick={() => (discard.isPending ? undefined : discard.mutate({ exportId: exported.id }))}
      >
        {isLost ? "Dismiss" : "Discard"}
      </Button>
    </div>
  );
}
