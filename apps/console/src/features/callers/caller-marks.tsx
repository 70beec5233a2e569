import {
  FlaskConical,
  GitCompareArrows,
  type LucideIcon,
  PauseCircle,
  PhoneCall,
  Star,
  UsersRound,
} from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";

interface MarkedCaller {
  isVip: boolean;
  isTest: boolean;
  highFrequencyAt: string | null;
  restrictedAt: string | null;
  namesHeard: readonly string[];
}

/** What is particular about a caller, as words with icons. */
export function CallerMarks({ caller, conflicts }: { caller: MarkedCaller; conflicts: number }): ReactNode {
  const marks: { icon: LucideIcon; word: string; isSet: boolean }[] = [
    { icon: PauseCircle, word: "Restricted", isSet: caller.restrictedAt !== null },
    { icon: Star, word: "VIP", isSet: caller.isVip },
    { icon: FlaskConical, word: "Test", isSet: caller.isTest },
    { icon: PhoneCall, word: "Calls often", isSet: caller.highFrequencyAt !== null },
    { icon: UsersRound, word: "Several people", isSet: caller.namesHeard.length > 1 },
    {
      icon: GitCompareArrows,
      word: conflicts === 1 ? "1 in conflict" : `${conflicts} in conflict`,
      isSet: conflicts > 0,
    },
  ];
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {marks
        .filter(({ isSet }) => isSet)
        .map(({ icon, word }) => (
          <Badge key={word} icon={icon}>
            {word}
          </Badge>
        ))}
    </span>
  );
}
