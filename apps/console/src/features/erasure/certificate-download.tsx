"use client";

import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { Button, type ButtonProps } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { keepText } from "#features/downloads/download.ts";
import type { Certificate } from "./answers.ts";

/** Keeps a certificate as a file. Its fields stay in their order, which is part of what is signed. */
export function CertificateDownload(props: { certificate: Certificate } & Pick<ButtonProps, "variant">): ReactNode {
  const { certificate, variant = "secondary" } = props;
  return (
    <Button
      variant={variant}
      onClick={() => {
        const text = JSON.stringify(certificate, null, 2);
        keepText(text, `erasure-${certificate.request_id}.json`, "application/json");
        toast.done("The certificate is downloaded.");
      }}
    >
      <Download aria-hidden="true" className="size-4" />
      Download certificate
    </Button>
  );
}
