import { Flag, GitCompareArrows, type LucideIcon, ShieldAlert, Users } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { categoryName } from "#components/words/category-name.ts";
import { type Memory, statusNames } from "./memory-words.ts";

type MarkedMemory = Pick<
  Memory,
  "shareable" | "sensitivity" | "masked" | "status" | "flagReason" | "reinforcementCount"
>;

/** What is particular about a memory, as icons whose words are read out and shown on hover. */
export function MemoryMarks({ memory }: { memory: MarkedMemory }): ReactNode {
  const { shareable, sensitivity, masked, status, flagReason, reinforcementCount } = memory;
  const isSensitive = sensitivity.length > 0 && !masked;
  const isPlain = status === "active" && flagReason === null && !isSensitive && !shareable;
  if (isPlain && reinforcementCount <= 1) return null;
  return (
    <span className="inline-flex items-center gap-1.5 align-middle">
      <Times count={reinforcementCount} />
      {status === "active" || status === "conflicted" ? null : <Badge>{statusNames[status]}</Badge>}
      {status === "conflicted" ? <Mark icon={GitCompareArrows} words="In conflict" /> : null}
      {flagReason === null ? null : <Mark icon={Flag} words="Flagged" />}
      {isSensitive ? (
        <Mark icon={ShieldAlert} words={`Sensitive: ${sensitivity.map(categoryName).join(", ")}`} tone="caution" />
      ) : null}
      {shareable ? <Mark icon={Users} words="Shared with all agents" /> : null}
    </span>
  );
}

function Times({ count }: { count: number }): ReactNode {
  if (count <= 1) return null;
  return (
    <span title={`Said in ${count} calls or imports`} className="text-ink-soft text-xs tabular-nums">
      <span aria-hidden="true">×{count}</span>
      <span className="sr-only">Said {count} times</span>
    </span>
  );
}

function Mark(props: { icon: LucideIcon; words: string; tone?: "caution" }): ReactNode {
  const Icon = props.icon;
  return (
    <span title={props.words} className={props.tone === "caution" ? "text-caution" : "text-ink-soft"}>
      <Icon aria-hidden="true" className="size-3.5" />
      <span className="sr-only">{props.words}</span>
    </span>
  );
}
