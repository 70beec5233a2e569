"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useMay } from "#features/session/use-session.ts";
import { useTRPC } from "#trpc/client.tsx";
import { CopyBlock } from "./copy-block.tsx";
import { RenewToken } from "./renew-token.tsx";
import { SecretField } from "./secret-field.tsx";
import { SigningSecretForm } from "./signing-secret-form.tsx";
import { memoryVariables, promptLines, toolDefinition } from "./tool-definition.ts";
import { useWebhookSecrets } from "./use-webhook-secrets.ts";

const hooks = ["client-data", "search-memory", "post-call"] as const;

/** What has to be entered at ElevenLabs so that an agent remembers, in the order of a call, everything with a button to copy it. */
export function ConnectSteps(): ReactNode {
  const { data } = useQuery(useTRPC().webhooks.list.queryOptions());
  const view = useWebhookSecrets();
  const mayManage = useMay("secrets.manage");
  const [clientData, searchMemory, postCall] = hooks.map(
    (hook) => data?.webhooks.find(({ name }) => name === hook)?.url,
  );
  const isLocal = postCall !== undefined && /^https?:\/\/(127\.0\.0\.1|localhost)[:/]/.test(postCall);
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {isLocal ? (
        <li className="text-pretty rounded-lg bg-caution-tint px-3 py-2.5">
          These addresses are of this machine alone: simulated calls work, ElevenLabs cannot reach them. Put the service
          behind HTTPS and set <code className="font-mono text-[13px]">ELAAOMS_PUBLIC_URL</code>.
        </li>
      ) : null}
      <Step
        number={1}
        title="Before the call"
        detail="In the agent's security settings, let initiation data be fetched for inbound calls, from this address with this header. Allow the first message to be overridden there if known callers are to be greeted by what is known."
      >
        <Address url={clientData} name="client-data" />
        <Labelled label="Header">
          <CopyField text="X-Elaaoms-Token" label="the name of the header" />
        </Labelled>
        <Labelled label="Its value, stored as a secret at ElevenLabs">
          <SecretField view={view} name="the webhook token" secret={view.secrets.webhookToken} />
          {view.secrets.webhookToken && mayManage ? <RenewToken onRenew={view.renewToken} /> : null}
        </Labelled>
      </Step>
      <Step
        number={2}
        title="In the agent's prompt"
        detail="Declare the variables with these placeholders: sessions on the web are announced to nobody, and fail on a variable without a value. Then use them."
      >
        <CopyBlock text={memoryVariables} label="Dynamic variables" />
        <CopyBlock text={promptLines} label="Lines for the prompt" />
        <p className="text-pretty text-ink-soft">
          ElevenLabs fails a call when a variable that the agent declares itself is not returned. With{" "}
          <code className="font-mono text-[13px]">ELEVENLABS_API_KEY</code> they are known from the first call on, for
          the default organization: make that call yourself.
        </p>
      </Step>
      <Step
        number={3}
        title="During the call"
        detail="Create a webhook tool from this definition, attach it to the agent, and put the id of the secret that holds the token where the definition says so."
      >
        <Address url={searchMemory} name="search-memory" />
        {searchMemory ? <CopyBlock text={toolDefinition(searchMemory)} label="Tool definition" /> : null}
      </Step>
      <Step
        number={4}
        title="After the call"
        detail="In the workspace's webhook settings, create a webhook with HMAC authentication for this address, subscribe it to transcriptions, enable retries, and choose it for the agent."
      >
        <Address url={postCall} name="post-call" />
        {mayManage ? <SigningSecretForm onSet={view.keepSigningSecret} /> : null}
        <Labelled label="The secret in force, for tests of your own">
          <SecretField view={view} name="the signing secret" secret={view.secrets.hmacKey} />
        </Labelled>
      </Step>
      <Step
        number={5}
        title="Make a call"
        detail="The agent then stands under Agents, with the moments of the call that it was heard at, and what is missing."
      >
        {null}
      </Step>
    </ol>
  );
}

interface StepProps {
  number: number;
  title: string;
  detail: string;
  children: ReactNode;
}

function Step({ number, title, detail, children }: StepProps): ReactNode {
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3">
      <span
        aria-hidden="true"
        className="grid size-6 place-items-center rounded-full bg-sunken font-medium text-ink-soft text-xs tabular-nums"
      >
        {number}
      </span>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div>
          <h3 className="font-medium leading-6">{title}</h3>
          <p className="text-pretty text-ink-soft">{detail}</p>
        </div>
        {children}
      </div>
    </li>
  );
}

function Address({ url, name }: { url: string | undefined; name: string }): ReactNode {
  return (
    <Labelled label="Address">
      {url ? <CopyField text={url} label={`the ${name} URL`} /> : <Skeleton className="h-10.5 rounded-lg" />}
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <p className="text-ink-soft text-xs">{label}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2 [&>button]:justify-self-start">{children}</div>
    </div>
  );
}
