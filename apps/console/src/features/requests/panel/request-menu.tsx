"use client";

import { CalendarPlus, CircleSlash, Ellipsis, Hourglass, Play, Scale } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { DropdownMenu, MenuItem } from "#components/ui/dropdown-menu.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { isOpen, type PrivacyRequest } from "../request-words.ts";
import { useRequestChange } from "../use-request-change.ts";

type Asked = "extend" | "refuse";

/** What may be done with a request besides answering it. */
export function RequestMenu({ request }: { request: PrivacyRequest }): ReactNode {
  const [asked, setAsked] = useState<Asked | null>(null);
  const change = useRequestChange();
  const requestId = request.id;
  const open = isOpen(request);
  // While an erasure runs nothing of its request changes, and afterwards there is nobody whom a hold could keep.
  if (request.deleted !== null) return null;
  return (
    <>
      <DropdownMenu
        trigger={
          <Button variant="quiet" size="icon-sm" aria-label="More">
            <Ellipsis aria-hidden="true" className="size-4" />
          </Button>
        }
      >
        {open && request.state !== "waiting" ? (
          <MenuItem icon={Hourglass} onSelect={() => change.mutate({ requestId, state: "waiting" })}>
            Wait for the person
          </MenuItem>
        ) : null}
        {request.state === "waiting" ? (
          <MenuItem icon={Play} onSelect={() => change.mutate({ requestId, state: "in_progress" })}>
            Go on with it
          </MenuItem>
        ) : null}
        <MenuItem icon={Scale} onSelect={() => change.mutate({ requestId, legalHold: !request.legalHold })}>
          {request.legalHold ? "Lift the legal hold" : "Put under a legal hold"}
        </MenuItem>
        {request.mayBeExtended ? (
          <MenuItem icon={CalendarPlus} onSelect={() => setAsked("extend")}>
            Extend by two months…
          </MenuItem>
        ) : null}
        {open ? (
          <MenuItem icon={CircleSlash} onSelect={() => setAsked("refuse")}>
            Refuse…
          </MenuItem>
        ) : null}
      </DropdownMenu>
      <WordsDialog
        open={asked === "extend"}
        onClose={() => setAsked(null)}
        title="Extend by two months?"
        description="The person has to be told within a month of the receipt, and why. It can be done once."
        label="What the person was told"
        action="Extend request"
        maxLength={500}
        onConfirm={(reason) => change.mutateAsync({ requestId, extension: { reason } })}
      />
      <WordsDialog
        open={asked === "refuse"}
        onClose={() => setAsked(null)}
        title="Refuse the request?"
        description="It ends the request and cannot be undone. The person is owed the ground, and that they may complain."
        label="Ground of the refusal"
        action="Refuse request"
        tone="danger"
        maxLength={4_000}
        onConfirm={(outcome) => change.mutateAsync({ requestId, state: "refused", outcome })}
      />
    </>
  );
}

function WordsDialog(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  description: string;
  label: string;
  action: string;
  tone?: "normal" | "danger";
  maxLength: number;
  onConfirm: (words: string) => Promise<unknown>;
}): ReactNode {
  const [typed, setTyped] = useState("");
  return (
    <ConfirmDialog
      open={props.open}
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        setTyped("");
        props.onClose();
      }}
      title={props.title}
      description={props.description}
      action={props.action}
      tone={props.tone ?? "normal"}
      onConfirm={() => props.onConfirm(typed)}
    >
      <TextArea
        label={props.label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        maxLength={props.maxLength}
        required
      />
    </ConfirmDialog>
  );
}
