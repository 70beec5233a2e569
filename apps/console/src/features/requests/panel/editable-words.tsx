"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

interface EditableWordsProps {
  label: string;
  hint?: string;
  /** As it is kept now; null where nothing is. */
  value: string | null;
  /** The verb on the button: "Note how". */
  action: string;
  /** What went wrong when it was kept last. */
  problem: string | null;
  onSave: (value: string) => void;
}

/** Words that are kept with a request: shown once they are there, written where they are not or are to change. */
export function EditableWords(props: EditableWordsProps): ReactNode {
  const [isEditing, setIsEditing] = useState(false);
  const [typed, setTyped] = useState(props.value ?? "");
  if (props.value !== null && !isEditing) {
    return (
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0 whitespace-pre-wrap text-pretty [overflow-wrap:anywhere]">{props.value}</p>
        <Button
          variant="quiet"
          size="sm"
          aria-label={`Change: ${props.label}`}
          onClick={() => {
            setTyped(props.value ?? "");
            setIsEditing(true);
          }}
        >
          Change
        </Button>
      </div>
    );
  }

  function save(event: FormEvent): void {
    event.preventDefault();
    props.onSave(typed);
    setIsEditing(false);
  }

  return (
    <form className="grid gap-2" onSubmit={save}>
      <TextArea
        label={props.label}
        {...(props.hint && { hint: props.hint })}
        problem={props.problem}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        maxLength={4_000}
        rows={2}
        required
      />
      <div className="flex gap-2">
        <Button type="submit" size="sm" disabled={typed.trim() === ""}>
          {props.action}
        </Button>
        {props.value === null ? null : (
          <Button variant="quiet" size="sm" onClick={() => setIsEditing(false)}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
