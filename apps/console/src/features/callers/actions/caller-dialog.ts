import type { CallerDetail } from "../caller-words.ts";

/** What every dialog about a caller is given. */
export interface CallerDialogProps {
  detail: CallerDetail;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}
