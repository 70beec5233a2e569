"use client";

import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { describeError } from "#components/describe-error.ts";
import { Button } from "#components/ui/button.tsx";
import { ChoiceList } from "#components/ui/choice-list.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { kinds, kindWords, type RequestKind } from "./request-words.ts";
import { useFoundCallers } from "./use-found-callers.tsx";
import { useRefreshRequests } from "./use-request-change.ts";

/** Notes what somebody asks for, and leads to it. */
export function NewRequest(): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      title="New request"
      description="Nothing is done to the caller yet. The 28 days to answer begin with the receipt."
      wide
      trigger={
        <Button variant="primary">
          <Plus aria-hidden="true" className="size-4" />
          <span className="max-sm:sr-only">New request</span>
        </Button>
      }
    >
      <RequestForm onClose={() => setIsOpen(false)} />
    </Dialog>
  );
}

const kindChoices = kinds.map((value) => ({ value, label: kindWords[value].name, detail: kindWords[value].detail }));

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Today is now; another day its noon, so that no zone moves it to the next. */
function receiptOf(day: string): string | undefined {
  return day === "" || day >= today() ? undefined : new Date(`${day}T12:00:00`).toISOString();
}

function RequestForm({ onClose }: { onClose: () => void }): ReactNode {
  const router = useRouter();
  const refresh = useRefreshRequests();
  const [kind, setKind] = useState<RequestKind>("erasure");
  const [subject, setSubject] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useFoundCallers(subject, { chosen, onChoose: setChosen });
  const [isAskedWho, setIsAskedWho] = useState(false);
  const [received, setReceived] = useState(today);
  const [notes, setNotes] = useState("");
  const create = useMutation(
    useTRPC().privacyRequests.create.mutationOptions({
      async onSuccess({ requestId }) {
        await refresh();
        onClose();
        router.push(`/requests/${requestId}`);
      },
    }),
  );
  const receivedAt = receiptOf(received);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setIsAskedWho(found.isOpen);
        if (found.isOpen) return;
        create.mutate({
          ...{ kind, subject },
          ...(found.callerId && { callerId: found.callerId }),
          ...(receivedAt && { receivedAt }),
          ...(notes.trim() && { notes }),
        });
      }}
    >
      <TextField
        label="Who asks"
        hint="A number in any spelling or its last digits, a user id, or a name."
        value={subject}
        onChange={(event) => {
          setSubject(event.target.value);
          setChosen(null);
          setIsAskedWho(false);
        }}
        problem={isAskedWho && found.isOpen ? "Several callers fit: say which of them it is." : null}
        autoComplete="off"
        maxLength={256}
      />
      {found.choice}
      <ChoiceList label="What they ask for" choices={kindChoices} value={kind} onChange={setKind} />
      <TextField
        type="date"
        label="Received"
        value={received}
        max={today()}
        onChange={(event) => setReceived(event.target.value)}
      />
      <TextArea
        label="Notes"
        hint="Where the letter lies, what was said. Emptied when the person is erased."
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
        maxLength={4_000}
      />
      <p role="alert" className="text-pretty text-critical empty:hidden">
        {create.error ? describeError(create.error).detail : null}
      </p>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={create.isPending}>
          Note request
        </Button>
      </div>
    </form>
  );
}
