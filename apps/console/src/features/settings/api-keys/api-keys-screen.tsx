"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Section } from "#components/ui/section.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { toast } from "#components/ui/toast.tsx";
import { RelativeTime } from "#components/words/relative-time.tsx";
import { roleNames } from "#components/words/role-names.ts";
import { useTRPC } from "#trpc/client.tsx";
import type { Outputs } from "#trpc/types.ts";
import { SettingsPage } from "../settings-page.tsx";
import { CreateKeyDialog } from "./create-key-dialog.tsx";

type ApiKey = Outputs["apiKeys"]["list"][number];

/** Keys of the organization for its other programs. */
export function ApiKeysScreen(): ReactNode {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const keys = useQuery(trpc.apiKeys.list.queryOptions());
  const revoke = useMutation(trpc.apiKeys.revoke.mutationOptions());
  const [isCreating, setIsCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const refresh = () => queryClient.invalidateQueries(trpc.apiKeys.list.queryFilter());
  return (
    <SettingsPage
      action={
        <Button variant="primary" onClick={() => setIsCreating(true)}>
          <Plus aria-hidden="true" className="size-4" />
          Create key
        </Button>
      }
    >
      <Section
        title="API keys"
        description="For programs that use the REST API. A key may do what a member of its role may, and stays when whoever made it leaves."
      >
        {keys.data?.length === 0 ? (
          <EmptyState
            icon={KeyRound}
            title="No keys yet"
            detail="Create one for each program, so that each can be revoked alone."
          />
        ) : null}
        {keys.data && keys.data.length > 0 ? (
          <Card>
            <ul className="divide-y divide-line">
              {keys.data.map((key) => (
                <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
              ))}
            </ul>
          </Card>
        ) : null}
        {keys.isPending ? <Skeleton className="h-15 w-full" /> : null}
        {keys.error && !keys.data ? (
          <ErrorState error={keys.error} title="The keys could not be loaded" onRetry={keys.refetch} />
        ) : null}
      </Section>
      <CreateKeyDialog open={isCreating} onOpenChange={setIsCreating} onCreated={refresh} />
      <ConfirmDialog
        open={revoking !== null}
        onOpenChange={(open) => {
          if (!open) setRevoking(null);
        }}
        title={`Revoke ${revoking?.name ?? "key"}?`}
        description="Whatever uses it is refused from its next request on. This cannot be undone."
        action="Revoke key"
        tone="danger"
        onConfirm={async () => {
          if (!revoking) return;
          await revoke.mutateAsync({ apiKeyId: revoking.id });
          toast.done(`${revoking.name} was revoked.`);
          await refresh();
        }}
      />
    </SettingsPage>
  );
}

function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }): ReactNode {
  return (
    <li className="flex min-h-15 items-center gap-4 px-4 py-2.5">
      <div className="grid min-w-0 flex-1 items-center gap-x-4 sm:grid-cols-[minmax(0,1fr)_9rem_11rem]">
        <div className="min-w-0">
          <p className="truncate font-medium">{apiKey.name}</p>
          <p className="font-mono text-[13px] text-ink-soft">…{apiKey.lastCharacters}</p>
        </div>
        <p>{roleNames[apiKey.role]}</p>
        <div className="text-ink-soft text-xs">
          <p>
            {apiKey.lastUsedAt ? (
              <>
                Used <RelativeTime at={apiKey.lastUsedAt} />
              </>
            ) : (
              "Never used"
            )}
          </p>
          <p>
            {apiKey.expiresAt ? (
              <>
                Ends <RelativeTime at={apiKey.expiresAt} />
              </>
            ) : (
              "Does not end"
            )}
          </p>
        </div>
      </div>
      <Button size="sm" onClick={onRevoke} aria-label={`Revoke ${apiKey.name}`}>
        Revoke
      </Button>
    </li>
  );
}
