"use client";

import { Download } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button, type ButtonProps } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { formatBytes } from "#components/words/format-bytes.ts";
import { download } from "./download.ts";

interface DownloadButtonProps extends Pick<ButtonProps, "variant" | "size"> {
  /** Below `/api/downloads`. */
  path: string;
  body: unknown;
  /** What it says when it is there: "Audit log exported." */
  done: string;
  onDone?: () => void;
  children: ReactNode;
}

/** Fetches a file; says how much has come while it does. */
export function DownloadButton(props: DownloadButtonProps): ReactNode {
  const [bytes, setBytes] = useState<number | null>(null);

  async function start(): Promise<void> {
    setBytes(0);
    try {
      await download(props.path, props.body, setBytes);
      toast.done(props.done);
      props.onDone?.();
    } catch (error) {
      toast.failed(error instanceof Error ? error.message : String(error));
    } finally {
      setBytes(null);
    }
  }

  return (
    <Button
      {...(props.variant && { variant: props.variant })}
      {...(props.size && { size: props.size })}
      aria-disabled={bytes !== null}
      onClick={() => (bytes === null ? void start() : undefined)}
    >
      <Download aria-hidden="true" className="size-4" />
      {bytes === null ? props.children : `${formatBytes(bytes)} so far…`}
    </Button>
  );
}
