"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ChoiceList } from "#components/ui/choice-list.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { CallerDialogProps } from "./caller-dialog.ts";

const formats = [
  { value: "html", label: "A page to read", detail: "For the person: opens in any browser and can be printed." },
  { value: "json", label: "Data", detail: "JSON, for taking it elsewhere." },
] as const;
type Format = (typeof formats)[number]["value"];
const mediaTypes: Record<Format, string> = { html: "text/html", json: "application/json" };

/** Downloads everything that is stored about a caller. */
export function ExportDialog({ detail, open, onOpenChange }: CallerDialogProps): ReactNode {
  const { caller } = detail;
  const [format, setFormat] = useState<Format>("html");
  const exported = useMutation(useTRPC().callers.export.mutationOptions());
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Export everything about this caller?"
      description="Memories with their history, conversations with transcripts, and what agents were given, sensitive words included. That it was exported stands in the audit log."
      action="Download export"
      onConfirm={async () => {
        const text = await exported.mutateAsync({ callerId: caller.id, format });
        exported.reset();
        // Named by our id: what a file is called is seen in more places than what stands in it.
        download({ text, type: mediaTypes[format], name: `${caller.id}.${format}` });
        toast.done("Export downloaded.");
      }}
    >
      <ChoiceList label="As" choices={formats} value={format} onChange={setFormat} />
    </ConfirmDialog>
  );
}

function download({ text, type, name }: { text: string; type: string; name: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
