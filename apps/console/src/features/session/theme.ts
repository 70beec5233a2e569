/** The cookie that holds what a person has chosen, so that the server's first HTML has it already: no flash. */
export const themeCookie = "elaaoms.theme";

/** Light or dark; null follows the system. */
export type Theme = "light" | "dark" | null;

export function readTheme(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : null;
}
