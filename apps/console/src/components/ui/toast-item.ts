export interface ToastItem {
  id: number;
  tone: "done" | "failed";
  text: string;
}
