"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Section } from "#components/ui/section.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Dossier, Subject } from "./answers.ts";
import { Holds } from "./holds.tsx";
import { StoreCounts } from "./store-counts.tsx";
import { Whom } from "./whom.tsx";

interface ErasureFormProps {
  dossier: Dossier;
  subject: Subject;
  /** The request of the queue that led here. */
  requestId: string | null;
}

const confirmationLength = 4;

/** How the number or id ends that somebody types to say whom they mean. */
function endingsOf({ callerId }: Dossier, { identities }: Subject): string[] {
  const names = identities.length > 0 ? identities.map(({ value }) => value) : [callerId];
  return names.map((name) => name.slice(-confirmationLength));
}

/** Everything that somebody has to see and decide before they erase a caller. */
export function ErasureForm({ dossier, subject, requestId }: ErasureFormProps): ReactNode {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const request = dossier.requests.find(({ id }) => id === requestId) ?? dossier.requests[0];
  const [verification, setVerification] = useState(request?.identityVerification ?? "");
  const [suppress, setSuppress] = useState(request?.kind === "objection");
  const [atElevenLabs, setAtElevenLabs] = useState(false);
  const [confirmation, setConfirmation] = useState("");
  const begin = useMutation(
    trpc.erasures.begin.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queryClient.invalidateQueries(trpc.erasures.pathFilter()),
          queryClient.invalidateQueries(trpc.privacyRequests.pathFilter()),
        ]),
    }),
  );
  const isHeld = subject.holds.length > 0;
  const isMeant = endingsOf(dossier, subject).includes(confirmation.trim());
  const isReady = isMeant && verification.trim() !== "" && !isHeld && !begin.isPending;

  function erase(event: FormEvent): void {
    event.preventDefault();
    if (!isReady) return;
    begin.mutate({
      ...{ callerId: dossier.callerId, confirmation: confirmation.trim(), suppress, atElevenLabs },
      ...(request && { requestId: request.id }),
      identityVerification: verification.trim(),
    });
  }

  return (
    <form onSubmit={erase} className="[&>section:first-child]:pt-0">
      <Section title="Whom" description="Make sure that it is the person who asks.">
        <Whom dossier={dossier} subject={subject} request={request} />
      </Section>
      <Section
        title="Verification"
        description="How it was made sure that they are who they say. It is noted with the request."
      >
        <TextArea
          label="How their identity was verified"
          hint="Called back under the number, showed a document."
          value={verification}
          onChange={(event) => setVerification(event.target.value)}
          maxLength={4_000}
          rows={2}
          required
        />
      </Section>
      <Section
        title="What exists"
        description="Counted a moment ago. More may come until you erase, and goes with the rest."
      >
        <StoreCounts counts={subject.counts} />
        <p className="mt-3 max-w-prose text-pretty text-ink-soft">
          <b className="font-medium text-ink">Backups</b> made before the erasure still hold the person until your
          retention of backups ends. A backup that is restored is checked against the list of erasures before it serves.
        </p>
      </Section>
      <Section title="Options" description="What goes beyond what is stored here.">
        <div className="grid gap-3">
          <Checkbox
            label="They also object"
            hint="Calls of theirs are neither read nor stored from now on. A keyed digest of the number is kept for that."
            checked={suppress}
            onChange={setSuppress}
          />
          <Checkbox
            label="Erase the conversations at ElevenLabs as well"
            hint={
              dossier.reachesPlatform
                ? "Each conversation is deleted there before it is deleted here."
                : "Needs ELEVENLABS_API_KEY, which this installation does not have."
            }
            checked={atElevenLabs}
            disabled={!dossier.reachesPlatform}
            onChange={setAtElevenLabs}
          />
        </div>
      </Section>
      <Section title="Erase" description="It begins at once and cannot be undone.">
        <Holds ids={subject.holds} />
        <div className="grid max-w-sm gap-4">
          <TextField
            label={
              subject.identities.length > 0
                ? "Type the last four digits of the number to confirm"
                : "Type the last four characters of the caller’s id to confirm"
            }
            value={confirmation}
            onChange={(event) => setConfirmation(event.target.value)}
            autoComplete="off"
            maxLength={confirmationLength}
            className="max-w-28 font-mono tabular-nums"
            problem={
              confirmation.length === confirmationLength && !isMeant ? "No number of this caller ends like this." : null
            }
          />
          <p role="alert" className="text-pretty text-critical empty:hidden">
            {begin.error ? describeError(begin.error).detail : null}
          </p>
          <div>
            <Button type="submit" variant="danger" disabled={!isReady}>
              Erase caller
            </Button>
          </div>
        </div>
      </Section>
    </form>
  );
}
