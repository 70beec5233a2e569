"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ChoiceList } from "#components/ui/choice-list.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { type EngineDraft, EngineFields } from "./engine-fields.tsx";
import {
  type Engine,
  type InForce,
  type Provider,
  providerDetails,
  providerNames,
  providers,
} from "./provider-words.ts";

const noFallback = "none";

interface ProviderFormProps {
  inForce: InForce;
  /** Told of what is being chosen, so that it can be tried before it is saved. */
  onDraft: (drafts: readonly EngineDraft[]) => void;
}

/** Chooses what calls are read with: provider, model, key and fallback. */
export function ProviderForm({ inForce, onDraft }: ProviderFormProps): ReactNode {
  const [primary, setPrimary] = useState(() => draftOf(inForce.primary));
  const [fallback, setFallback] = useState(() => (inForce.fallback ? draftOf(inForce.fallback) : null));
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const choose = useMutation(trpc.providers.choose.mutationOptions());
  const known = (provider: Provider) =>
    [inForce.primary, inForce.fallback].find((engine) => engine?.provider === provider) ?? null;

  function change(next: { primary?: EngineDraft; fallback?: EngineDraft | null }): void {
    const { primary: first, fallback: second } = { primary, fallback, ...next };
    // A fallback is another provider; the built-in engine takes none.
    const other = first.provider === "local" || first.provider === second?.provider ? null : second;
    setPrimary(first);
    setFallback(other);
    onDraft(other ? [first, other] : [first]);
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    try {
      await choose.mutateAsync({ ...toInput(primary), fallback: fallback && toInput(fallback) });
      // Keys that were sent stay in no cache and in no field.
      choose.reset();
      change({ primary: { ...primary, apiKey: "" }, fallback: fallback && { ...fallback, apiKey: "" } });
      await queryClient.invalidateQueries(trpc.providers.pathFilter());
      toast.done("Saved. It holds from the next call on.");
    } catch {
      // Shown below the form.
    }
  }

  return (
    <form className="grid max-w-2xl gap-5" onSubmit={save}>
      <ChoiceList
        label="Calls are read with"
        choices={providers.map((value) => ({ value, label: providerNames[value], detail: providerDetails[value] }))}
        value={primary.provider}
        onChange={(provider) => change({ primary: { provider, model: modelOf(known(provider)), apiKey: "" } })}
      />
      <EngineFields
        key={primary.provider}
        draft={primary}
        onChange={(draft) => change({ primary: draft })}
        inForce={known(primary.provider)}
        defaults={inForce.defaultModels}
      />
      {primary.provider === "local" ? null : (
        <Select<Provider | typeof noFallback>
          label="When it gives no reading"
          hint="Asked at once; without one, the call is tried again later."
          options={[
            { value: noFallback, label: "Try again later" },
            ...providers
              .filter((provider) => provider !== primary.provider)
              .map((provider) => ({ value: provider, label: `Ask ${providerNames[provider]}` })),
          ]}
          value={fallback?.provider ?? noFallback}
          onChange={(provider) =>
            change({
              fallback: provider === noFallback ? null : { provider, model: modelOf(known(provider)), apiKey: "" },
            })
          }
        />
      )}
      {fallback && fallback.provider !== "local" ? (
        <fieldset>
          <legend className="mb-3 font-medium">Fallback: {providerNames[fallback.provider]}</legend>
          <EngineFields
            key={fallback.provider}
            draft={fallback}
            onChange={(draft) => change({ fallback: draft })}
            inForce={known(fallback.provider)}
            defaults={inForce.defaultModels}
          />
        </fieldset>
      ) : null}
      <p role="alert" className="text-pretty text-critical empty:hidden">
        {choose.error?.message}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={choose.isPending}>
          Save
        </Button>
        {inForce.from === "organization" ? <LeaveToInstallation /> : null}
      </div>
    </form>
  );
}

function LeaveToInstallation(): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const reset = useMutation(trpc.providers.reset.mutationOptions());
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>Leave it to the installation</Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Leave it to the installation?"
        description="Calls are read with what the installation uses, from the next one on. The organization's own keys are deleted, which cannot be undone."
        action="Delete keys and leave it"
        tone="danger"
        onConfirm={async () => {
          await reset.mutateAsync();
          await queryClient.invalidateQueries(trpc.providers.pathFilter());
        }}
      />
    </>
  );
}

/** What is in force, as somebody begins to change it. */
export function draftsOf({ primary, fallback }: InForce): EngineDraft[] {
  return [draftOf(primary), ...(fallback ? [draftOf(fallback)] : [])];
}

function draftOf(engine: Engine): EngineDraft {
  return { provider: engine.provider, model: modelOf(engine), apiKey: "" };
}

/** The model that the organization chose itself; what others chose goes on being theirs to change. */
function modelOf(engine: Engine | null): string {
  return engine?.model?.from === "organization" ? (engine.model.name ?? "") : "";
}

function toInput({ provider, model, apiKey }: EngineDraft) {
  if (provider === "local") return { provider };
  return { provider, ...(model.trim() && { model: model.trim() }), ...(apiKey.trim() && { apiKey: apiKey.trim() }) };
}
