/** Why a rule cannot be used: where in the settings, and at which character of the pattern, counted from 0. */
export interface PolicyError {
  field: string;
  position: number | null;
  message: string;
}
