/** What stands in a row of a list once it is there. */
const firstRow = (list: string) => `section[aria-label="${list}"] [data-row="0"]`;

/** Screens with what is seen of them when they are there: rows of lists, figures of the overview. */
export const screens = {
  Overview: { path: "/", list: null, sight: "figure tbody tr" },
  Callers: { path: "/callers", list: "Callers", sight: firstRow("Callers") },
  Memories: { path: "/memories", list: "Memories", sight: firstRow("Memories") },
  Conversations: { path: "/conversations", list: "Conversations", sight: firstRow("Conversations") },
  Requests: { path: "/requests", list: "Requests", sight: firstRow("Requests") },
  "Audit log": { path: "/audit", list: "Events", sight: firstRow("Events") },
} as const;

export type ScreenName = keyof typeof screens;

/** What stands in a chart once it is drawn. */
export const drawnChart = "figure svg.recharts-surface path";

/** Lists that open a panel, with what its content is known by. */
export const panels = [
  { screen: "Memories", content: "aside [data-panel-content] blockquote, aside [data-panel-content] h3" },
  { screen: "Conversations", content: "aside [data-panel-content] h3" },
  { screen: "Requests", content: "aside [data-panel-content] h3" },
  { screen: "Audit log", content: "#raw-event" },
] as const satisfies readonly { screen: ScreenName; content: string }[];

/** Lists that are long. */
export const longLists = ["Callers", "Memories", "Conversations", "Audit log"] as const satisfies readonly ScreenName[];
