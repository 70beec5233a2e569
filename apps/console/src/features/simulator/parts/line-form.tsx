"use client";

import { useQuery } from "@tanstack/react-query";
import { Dices } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { newNumber } from "../new-number.ts";
import type { Line } from "../use-simulated-call.ts";

/** An agent to call when none has called yet. */
export const sampleAgent = { id: "agent_simulator", name: "Ava (simulated)" };
const other = "other";

interface LineFormProps {
  line: Line;
  onChange: (line: Line) => void;
}

/** Who calls, and which agent. */
export function LineForm({ line, onChange }: LineFormProps): ReactNode {
  const trpc = useTRPC();
  const callers = useQuery(trpc.simulator.listCallers.queryOptions()).data ?? [];
  const agents = useQuery(trpc.agents.list.queryOptions()).data ?? [];
  const listId = useId();
  const known = [
    ...agents.map(({ id, name }) => ({ id, name: name ?? id })),
    ...(agents.some(({ id }) => id === sampleAgent.id) ? [] : [sampleAgent]),
  ];
  const isKnown = known.some(({ id }) => id === line.agent.id);
  return (
    <div className="grid gap-4">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label="Caller's number"
            type="tel"
            list={listId}
            value={line.number}
            autoComplete="off"
            onChange={(event) => onChange({ ...line, number: event.target.value })}
          />
          <datalist id={listId}>
            {callers.map(({ number, name }) => (
              <option key={number} value={number}>
                {name ?? "Test caller"}
              </option>
            ))}
          </datalist>
        </div>
        <Button onClick={() => onChange({ ...line, number: newNumber() })}>
          <Dices aria-hidden="true" className="size-4" />
          New
        </Button>
      </div>
      {callers.length > 0 ? (
        <Select
          label="Or a test caller"
          options={[
            { value: "", label: "Choose one who has called before" },
            ...callers.map(({ number, name }) => ({ value: number, label: `${name ?? "No name yet"}, ${number}` })),
          ]}
          value={callers.some(({ number }) => number === line.number) ? line.number : ""}
          onChange={(number) => (number ? onChange({ ...line, number }) : undefined)}
        />
      ) : null}
      <Select
        label="Agent"
        options={[
          ...known.map(({ id, name }) => ({ value: id, label: name })),
          { value: other, label: "Another one, by its id" },
        ]}
        value={isKnown ? line.agent.id : other}
        onChange={(id) =>
          onChange({ ...line, agent: known.find((agent) => agent.id === id) ?? { id: "agent_", name: "agent_" } })
        }
      />
      {isKnown ? null : (
        <TextField
          label="Agent's id"
          value={line.agent.id}
          onChange={(event) => onChange({ ...line, agent: { id: event.target.value, name: event.target.value } })}
        />
      )}
      <p className="text-pretty text-ink-soft">
        Whoever calls here for the first time becomes a test caller. Numbers of real callers are refused: what is said
        would be remembered as theirs.
      </p>
    </div>
  );
}
