"use client";

import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { PageContent } from "#components/frame/page-content.tsx";
import { PageHeader } from "#components/frame/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Section } from "#components/ui/section.tsx";
import { roleChoices } from "#components/words/role-details.ts";
import { useTRPC } from "#trpc/client.tsx";
import { InvitationList } from "./invitation-list.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { MemberList } from "./member-list.tsx";

/** Who belongs to the organization, as what, and who is invited. */
export function TeamScreen(): ReactNode {
  const team = useQuery(useTRPC().members.list.queryOptions());
  const [isInviting, setIsInviting] = useState(false);
  return (
    <>
      <PageHeader
        title="Team"
        action={
          <Button variant="primary" onClick={() => setIsInviting(true)}>
            <UserPlus aria-hidden="true" className="size-4" />
            Invite
          </Button>
        }
      />
      <PageContent padding="none">
        {team.error && !team.data ? (
          <ErrorState error={team.error} title="The team could not be loaded" onRetry={team.refetch} />
        ) : (
          <>
            <Section title="Members" description="A new role, and a removal, hold from the person's next click on.">
              <MemberList members={team.data?.members} />
            </Section>
            <Section
              title="Invitations"
              description="A link works once, for a week, and for the invited address alone. You hand it over yourself; no mail is sent."
            >
              <InvitationList invitations={team.data?.invitations} members={team.data?.members ?? []} />
            </Section>
            <Section title="Roles" description="What each may do. The service checks it at every request.">
              <dl className="grid gap-3">
                {roleChoices.map(({ value, label, detail }) => (
                  <div key={value} className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
                    <dt className="font-medium">{label}</dt>
                    <dd className="text-pretty text-ink-soft">{detail}</dd>
                  </div>
                ))}
              </dl>
            </Section>
          </>
        )}
      </PageContent>
      <InviteDialog open={isInviting} onOpenChange={setIsInviting} />
    </>
  );
}
