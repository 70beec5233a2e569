import { KeyRound, type LucideIcon, MessageCircleQuestionMark, PhoneIncoming, PhoneOff } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { WebhookList as Webhooks } from "./use-system.ts";

type Webhook = Webhooks["webhooks"][number];

interface Moment {
  name: Webhook["name"];
  icon: LucideIcon;
  title: string;
  purpose: string;
}

const moments: readonly Moment[] = [
  {
    name: "client-data",
    icon: PhoneIncoming,
    title: "Before the call",
    purpose: "Who is calling, and what is known? The agent greets the caller by the answer.",
  },
  {
    name: "search-memory",
    icon: MessageCircleQuestionMark,
    title: "During the call",
    purpose: "A tool of the agent: it asks, and gets what this caller said before, ranked.",
  },
  {
    name: "post-call",
    icon: PhoneOff,
    title: "After the call",
    purpose: "The transcript arrives, and what matters in it is remembered.",
  },
];

const headerOf: Record<Webhook["authentication"][number], string> = {
  "bearer-token": "Authorization: Bearer",
  "token-header": "X-Elaaoms-Token",
  signature: "ElevenLabs-Signature",
};

/** The three webhooks in the order of a call; skeletons of their addresses until those are known. */
export function WebhookList({ webhooks }: { webhooks: readonly Webhook[] | undefined }): ReactNode {
  return (
    <Card>
      <ol className="divide-y divide-line" aria-busy={!webhooks}>
        {moments.map(({ name, icon: Icon, title, purpose }) => {
          const webhook = webhooks?.find((candidate) => candidate.name === name);
          return (
            <li key={name} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-4 py-4">
              <Icon aria-hidden="true" className="mt-0.5 size-4 text-ink-soft" />
              <div className="min-w-0">
                <h3 className="font-medium">{title}</h3>
                <p className="mt-0.5 text-pretty text-ink-soft">{purpose}</p>
              </div>
              <div className="col-span-2 mt-3 min-w-0 sm:col-span-1 sm:col-start-2">
                {webhook ? (
                  <>
                    <CopyField text={webhook.url} label={`the ${name} URL`} />
                    <Authentication ways={webhook.authentication} />
                  </>
                ) : (
                  <>
                    <Skeleton className="h-10.5 rounded-lg" />
                    <Skeleton className="mt-2.5 h-4 w-64 max-w-full" />
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

function Authentication({ ways }: { ways: Webhook["authentication"] }): ReactNode {
  return (
    <p className="mt-2.5 flex flex-wrap items-center gap-x-1.5 gap-y-1 text-ink-soft text-xs">
      <KeyRound aria-hidden="true" className="size-3.5" />
      <span>Takes </span>
      {ways.map((way, index) => (
        <Fragment key={way}>
          {index > 0 ? <span> or </span> : null}
          <code className="font-mono text-ink">{headerOf[way]}</code>
        </Fragment>
      ))}
    </p>
  );
}
