/** Where progress is shown. */
export interface ProgressOutput {
  write(text: string): void;
  isTty: boolean;
}

const width = 30;
const toLineStart = "\r\u001b[K";

/** Shows how far a run is: a bar that is redrawn on a terminal, one line a step elsewhere. */
export function createProgress(total: number, output: ProgressOutput) {
  let done = 0;
  return {
    /** One step is done; `line` says how it went. */
    step(line: string): void {
      done += 1;
      const filled = Math.round((done / total) * width);
      const bar = `${"█".repeat(filled)}${"░".repeat(width - filled)}`;
      const count = `${String(done).padStart(String(total).length)}/${total}`;
      output.write(output.isTty ? `${toLineStart}${bar} ${count} ${line}` : `${count} ${line}\n`);
    },
    /** Clears the bar. */
    end(): void {
      if (output.isTty) output.write(toLineStart);
    },
  };
}
