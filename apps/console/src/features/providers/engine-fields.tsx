"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { counted } from "#components/words/counted.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { Engine, InForce, Provider } from "./provider-words.ts";

/** One engine as it is being chosen. Empty texts leave things as they are. */
export interface EngineDraft {
  provider: Provider;
  model: string;
  /** Write-only: never filled in from what is stored. */
  apiKey: string;
}

interface EngineFieldsProps {
  draft: EngineDraft;
  onChange: (draft: EngineDraft) => void;
  /** What is in force of this provider, whose key would be kept. */
  inForce: Engine | null;
  defaults: InForce["defaultModels"];
}

/** Model and key of a provider; its models are listed by the provider itself. */
export function EngineFields({ draft, onChange, inForce, defaults }: EngineFieldsProps): ReactNode {
  const listId = useId();
  const list = useMutation(useTRPC().providers.listModels.mutationOptions());
  if (draft.provider === "local") return null;
  const listed = list.data?.outcome === "listed" ? list.data.models : null;
  const failure = list.data?.outcome === "failed" ? list.data.what : (list.error?.message ?? null);
  const ownKey = inForce?.access?.from === "organization" ? inForce.access.key : null;
  return (
    <div className="grid gap-4">
      <TextField
        label="API key"
        type="password"
        autoComplete="off"
        required={false}
        value={draft.apiKey}
        placeholder={ownKey ? "••••••••" : ""}
        hint={
          ownKey
            ? "A key is stored, encrypted, and is kept when this stays empty. It is never shown."
            : "Stored encrypted and never shown. Without one, the installation's access is used where there is one."
        }
        onChange={(event) => {
          // What was listed, or refused, was so with another key.
          list.reset();
          onChange({ ...draft, apiKey: event.target.value });
        }}
      />
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label="Model"
            required={false}
            list={listId}
            autoComplete="off"
            value={draft.model}
            placeholder={`${defaults[draft.provider]}, the default`}
            problem={failure}
            hint={listed ? countModels(listed.length) : "Empty takes the default."}
            onChange={(event) => onChange({ ...draft, model: event.target.value })}
          />
          <datalist id={listId}>
            {listed?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name ?? id}
              </option>
            ))}
          </datalist>
        </div>
        <Button
          className="mt-6"
          disabled={list.isPending}
          onClick={() => list.mutate({ provider: draft.provider, ...(draft.apiKey && { apiKey: draft.apiKey }) })}
        >
          List models
        </Button>
      </div>
    </div>
  );
}

function countModels(count: number): string {
  if (count === 0) return "The provider lists no model; type its name.";
  return `${counted(count, "model")}, the newest first: type, or choose from the list.`;
}
