"use client";

import { type ReactNode, useState } from "react";
import { Progress } from "#components/ui/meter.tsx";

/** How many of many memories are done, shown once the first part of them is. */
export function usePartsDone(total: number): { tell: (done: number) => void; progress: ReactNode } {
  const [done, setDone] = useState(0);
  const isUnderWay = done > 0 && done < total;
  return { tell: setDone, progress: isUnderWay ? <Progress label="Memories done" done={done} total={total} /> : null };
}
