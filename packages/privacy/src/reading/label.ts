import type { LabelKind } from "./labels/label-kinds.ts";

/** A label where it stands: tokens from `first` to `last`. */
export interface Label {
  kind: LabelKind;
  turn: number;
  first: number;
  last: number;
}

/** A stretch of tokens within one turn. */
export interface Stretch {
  turn: number;
  first: number;
  last: number;
}
