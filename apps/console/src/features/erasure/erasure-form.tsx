"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Section } from "#components/ui/section.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
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
  /** Whom the page's address names, who may be part of another caller by now. */
  askedFor: string;
}

const confirmationLength = 4;

/** How the number or id ends that somebody types to say whom they mean. */
function endingsOf({ callerId }: Dossier, { identities }: Subject): string[] {
  const names = identities.length > 0 ? identities.map(({ value }) => value) : [callerId];
  return names.map((name) => name.slice(-confirmationLength));
}

/** "digits of the number": of what the caller is known by. */
function endingWords({ identities }: Subject): string {
  if (identities.length === 0) return "characters of the caller’s id";
  return identities.every(({ kind }) => kind === "user")
    ? "characters of the user id"
    : identities.some(({ kind }) => kind === "user")
      ? "characters of a number or user id"
      : "digits of the number";
}

/** Everything that somebody has to see and decide before they erase a caller. */
export function ErasureForm({ dossier, subject, requestId, askedFor }: ErasureFormProps): ReactNode {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const request = dossier.requests.find(({ id }) => id === requestId) ?? dossier.requests[0];
  const [verification, setVerification] = useState(request?.identityVerification ?? "");
  const [suppress, setSuppress] = useState(request?.kind === "objection");
  const [atElevenLabs, setAtElevenLabs] = useState(false);
  const [confirmation, setConfirmation] = useState("");
  const begin = useMutation(
    trpc.erasures.begin.mutationOptions({
      // Also after a refusal: a colleague may have begun it meanwhile, or put the person under a legal hold.
      onSettled: () =>
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
        <Holds ids={subject.holds} />
        <Whom dossier={dossier} subject={subject} request={request} askedFor={askedFor} />
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
          <b className="font-medium text-ink">Backups</b> made before the erasure still hold the person{" "}
          {dossier.backupsUntil ? (
            <>
              until <Timestamp at={dossier.backupsUntil} show="date" /> at the latest.
            </>
          ) : (
            "until the operator of this installation deletes them."
          )}{" "}
          A backup that is restored is checked against the list of erasures before it serves.
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
        <div className="grid max-w-sm gap-4">
          <TextField
            label={`Type the last four ${endingWords(subject)} to confirm`}
            value={confirmation}
            onChange={(event) => setConfirmation(event.target.value)}
            autoComplete="off"
            maxLength={confirmationLength}
            className="max-w-28 font-mono tabular-nums"
            problem={
              confirmation.trim().length === confirmationLength && !isMeant
                ? "No number or id of this caller ends like this."
                : null
            }
          />
          <p role="alert" className="text-pretty text-critical empty:hidden">
            {begin.error ? describeError(begin.error).detail : null}
          </p>
          {isHeld ? <p className="text-pretty text-caution">Not while the legal hold above stands.</p> : null}
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
