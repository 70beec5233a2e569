"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { z } from "zod/mini";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { StatusBadge } from "#components/words/status-badge.tsx";
import { enterCode, post } from "#features/account/sign-in.ts";
import { useMe } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { QrCode } from "./qr-code.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { useAuthForm } from "./use-auth-form.ts";

const enrolment = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
const renewal = z.object({ backupCodes: z.array(z.string()) });
type Enrolment = z.infer<typeof enrolment>;

/** One-time codes: on, off, and what one needs when the device is lost. */
export function TwoFactor(): ReactNode {
  const { twoFactorEnabled } = useMe().person;
  const [enrolling, setEnrolling] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />;
  if (enrolling) {
    return (
      <ConfirmDevice
        enrolment={enrolling}
        onDone={() => {
          setCodes(enrolling.backupCodes);
          setEnrolling(null);
        }}
        onCancel={() => setEnrolling(null)}
      />
    );
  }
  return twoFactorEnabled ? <Enabled onNewCodes={setCodes} /> : <Disabled onBegun={setEnrolling} />;
}

function useRefreshedSession(): () => Promise<void> {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  return () => queryClient.invalidateQueries(trpc.session.me.queryFilter());
}

function PasswordField({ hint }: { hint?: string }): ReactNode {
  return (
    <TextField label="Your password" name="password" type="password" autoComplete="current-password" hint={hint} />
  );
}

function Problem({ children }: { children: string | null }): ReactNode {
  return (
    <p role="alert" className="text-pretty text-critical empty:hidden">
      {children}
    </p>
  );
}

function Disabled({ onBegun }: { onBegun: (enrolment: Enrolment) => void }): ReactNode {
  const { problem, isBusy, onSubmit } = useAuthForm(async (field) => {
    onBegun(enrolment.parse(await post("/two-factor/enable", { password: field("password") })));
  });
  return (
    <form className="grid max-w-md gap-4" onSubmit={onSubmit}>
      <PasswordField />
      <Problem>{problem}</Problem>
      <Button type="submit" className="justify-self-start" disabled={isBusy}>
        Set up one-time codes
      </Button>
    </form>
  );
}

function ConfirmDevice(props: { enrolment: Enrolment; onDone: () => void; onCancel: () => void }): ReactNode {
  const refresh = useRefreshedSession();
  const { problem, isBusy, onSubmit } = useAuthForm(async (field) => {
    await enterCode(field("code"));
    toast.done("One-time codes are on.");
    props.onDone();
    await refresh();
  });
  const { totpURI } = props.enrolment;
  return (
    <div className="grid max-w-md gap-4">
      <p className="text-pretty">Scan this with an authenticator app, then enter the code that it shows.</p>
      <QrCode text={totpURI} label="The secret for your authenticator app" />
      <p className="text-ink-soft">
        Or enter this secret by hand:{" "}
        <code className="font-mono text-[13px] text-ink [overflow-wrap:anywhere]">
          {new URL(totpURI).searchParams.get("secret")}
        </code>
      </p>
      <form className="grid gap-4" onSubmit={onSubmit}>
        <TextField label="Code of the app" name="code" inputMode="numeric" autoComplete="one-time-code" />
        <Problem>{problem}</Problem>
        <div className="flex gap-2">
          <Button type="submit" variant="primary" disabled={isBusy}>
            Turn on
          </Button>
          <Button onClick={props.onCancel}>Cancel</Button>
        </div>
      </form>
    </div>
  );
}

function Enabled({ onNewCodes }: { onNewCodes: (codes: readonly string[]) => void }): ReactNode {
  const refresh = useRefreshedSession();
  const [wanted, setWanted] = useState<"renew" | "disable">("renew");
  const { problem, isBusy, onSubmit } = useAuthForm(async (field) => {
    const password = field("password");
    if (wanted === "renew") {
      onNewCodes(renewal.parse(await post("/two-factor/generate-backup-codes", { password })).backupCodes);
    } else {
      await post("/two-factor/disable", { password });
      toast.done("One-time codes are off.");
      await refresh();
    }
  });
  return (
    <form className="grid max-w-md gap-4" onSubmit={onSubmit}>
      <div>
        <StatusBadge tone="positive" icon={ShieldCheck}>
          On
        </StatusBadge>
      </div>
      <PasswordField hint="Asked for by both. New recovery codes end those from before." />
      <Problem>{problem}</Problem>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={isBusy} onClick={() => setWanted("renew")}>
          Make new recovery codes
        </Button>
        <Button type="submit" variant="danger" disabled={isBusy} onClick={() => setWanted("disable")}>
          Turn off
        </Button>
      </div>
    </form>
  );
}
