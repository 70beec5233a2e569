/** Carries the path and query of a page to its layouts. */
export const pathHeader = "x-elaaoms-path";
