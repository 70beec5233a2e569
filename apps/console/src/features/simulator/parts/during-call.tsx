"use client";

import { useMutation } from "@tanstack/react-query";
import { MessageCircleQuestionMark } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { readMessage, readSearch } from "../answers.ts";
import { isComplete, type Line } from "../use-simulated-call.ts";
import { Moment } from "./moment.tsx";
import { RawAnswer } from "./raw-answer.tsx";

interface DuringCallProps {
  line: Line;
  /** What may be asked first. */
  question: string;
}

/** What the agent would find when it asks its memory during the call. */
export function DuringCall({ line, question }: DuringCallProps): ReactNode {
  const [query, setQuery] = useState(question);
  const [searchAllAgents, setSearchAllAgents] = useState(false);
  const search = useMutation(useTRPC().simulator.searchMemory.mutationOptions());
  // Found for somebody else, once another caller or agent is chosen.
  const isOfLine = search.variables?.number === line.number && search.variables.agent.id === line.agent.id;
  const answer = isOfLine ? search.data : undefined;
  const found = answer && readSearch(answer.body);
  return (
    <Moment
      icon={MessageCircleQuestionMark}
      title="During the call"
      detail="The search-memory tool: the agent asks, and gets what this caller said before, ranked."
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          search.mutate({ ...line, query, searchAllAgents });
        }}
      >
        <TextField label="What the agent asks" value={query} onChange={(event) => setQuery(event.target.value)} />
        <Checkbox
          label="Also what the caller told other agents"
          checked={searchAllAgents}
          onChange={setSearchAllAgents}
        />
        <Button type="submit" className="justify-self-start" disabled={search.isPending || !isComplete(line)}>
          Search memory
        </Button>
      </form>
      <div role="status" className="grid gap-3 empty:hidden">
        {search.error && isOfLine ? <p className="text-pretty text-critical">{search.error.message}</p> : null}
        {found?.results.length === 0 ? <p className="text-ink-soft">Nothing was found.</p> : null}
        {found && found.results.length > 0 ? (
          <ol className="divide-y divide-line rounded-lg border border-line">
            {found.results.map(({ memory_id, content, relevance }) => (
              <li key={memory_id} className="flex items-baseline gap-3 px-3 py-2">
                <span title="Relevance; from 0.7 on it answers the question" className="text-ink-soft tabular-nums">
                  {relevance.toFixed(2)}
                </span>
                <span className="min-w-0 text-pretty [overflow-wrap:anywhere]">{content}</span>
              </li>
            ))}
          </ol>
        ) : null}
        {answer && !found ? <p className="text-critical">{readMessage(answer.body) ?? "It was refused."}</p> : null}
        {answer ? <RawAnswer answer={answer} /> : null}
      </div>
    </Moment>
  );
}
