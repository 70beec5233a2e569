/** Where progress is shown. */
export interface ProgressOutput {
  write(text: string): void;
  isTty: boolean;
}

const width = 30;
const toLineStart = "\r\u001b[K";

/** Shows how far a command is: a bar that is redrawn on a terminal, one line a step elsewhere. */
export function createProgressBar(output: ProgressOutput) {
  return {
    show(done: number, total: number): void {
      const filled = total === 0 ? width : Math.round((done / total) * width);
      const bar = `${"█".repeat(filled)}${"░".repeat(width - filled)}`;
      output.write(output.isTty ? `${toLineStart}${bar} ${done}/${total}` : `${done}/${total}\n`);
    },
    /** Clears the bar. */
    end(): void {
      if (output.isTty) output.write(toLineStart);
    },
  };
}
