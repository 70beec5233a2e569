"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { Timestamp } from "#components/words/timestamp.tsx";
import { PanelSection } from "#features/memories/panel/panel-section.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";

type Agent = Outputs["agents"]["read"];

/** What an agent declares, as its ElevenLabs account has it. */
export function AgentProfile({ agent }: { agent: Agent }): ReactNode {
  const { profileFetchedAt, isStale, allowsFirstMessageOverride, dynamicVariables } = agent;
  return (
    <PanelSection title="Profile">
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="min-w-0 grow basis-60 text-pretty text-ink-soft">
            {profileFetchedAt ? (
              <>
                Fetched <Timestamp at={profileFetchedAt} />
                {isStale ? "; older than a day, the next call has it fetched again." : "."}
              </>
            ) : (
              "Never fetched: only what calls told is known."
            )}
          </p>
          <FetchProfile agent={agent} />
        </div>
        <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 gap-y-2">
          <dt className="text-ink-soft">First message</dt>
          <dd className="text-pretty">
            {allowsFirstMessageOverride
              ? "Set by memory: known callers are greeted by what is known."
              : "Not set by memory: the agent does not allow it, or that is not known. The greeting goes into its prompt as memory_greeting."}
          </dd>
        </dl>
        {dynamicVariables.length > 0 ? (
          <table className="w-full text-left">
            <caption className="mb-1 text-left text-ink-soft text-xs">
              Variables that it declares, each returned before a call with its placeholder
            </caption>
            <thead className="sr-only">
              <tr>
                <th>Variable</th>
                <th>Placeholder</th>
              </tr>
            </thead>
            <tbody className="font-mono text-[13px]">
              {dynamicVariables.map(({ name, placeholder }) => (
                <tr key={name} className="border-line border-t align-top">
                  <td className="py-1 pr-3 [overflow-wrap:anywhere]">{name}</td>
                  <td className="py-1 text-ink-soft [overflow-wrap:anywhere]">{String(placeholder) || '""'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p className="text-pretty text-ink-soft">
            {profileFetchedAt ? "It declares no variables of its own." : "Which variables it declares is not known."}
          </p>
        )}
      </div>
    </PanelSection>
  );
}

function FetchProfile({ agent }: { agent: Agent }): ReactNode {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useMutation(
    trpc.agents.refresh.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.agents.pathFilter()),
      onError: (error) => toast.failed(error.message),
    }),
  );
  if (!agent.canRefresh) {
    return (
      <p className="text-pretty text-ink-soft">
        Set <code className="font-mono text-[13px]">ELEVENLABS_API_KEY</code> to have it fetched.
      </p>
    );
  }
  return (
    <Button size="sm" disabled={refresh.isPending} onClick={() => refresh.mutate({ agentId: agent.id })}>
      <RefreshCw aria-hidden="true" className="size-3.5" />
      Fetch profile
    </Button>
  );
}
