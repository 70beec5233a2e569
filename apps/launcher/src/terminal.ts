/** Where the launcher writes. On a terminal, a status line may be rewritten; elsewhere every line stays. */
export interface Terminal {
  isTty: boolean;
  /** Writes whole lines, above the status line when there is one. */
  print(text: string): void;
  /** Shows what goes on at the moment; an empty text clears it. Does nothing where lines cannot be rewritten. */
  status(text: string): void;
}

/** A terminal on standard output, or on what it is redirected to. */
export function openTerminal(stream: NodeJS.WriteStream): Terminal {
  const isTty = stream.isTTY === true;
  let shown = "";
  // The reader may be gone (`| head`, a closed window): the service goes on, or stops for a reason of its own.
  stream.on("error", () => {});
  const clear = "\r\u001b[2K";
  return {
    isTty,
    print(text) {
      stream.write(`${shown === "" ? "" : clear}${text}\n${shown}`);
    },
    status(text) {
      if (!isTty) return;
      // A line that wraps could not be rewritten.
      const line = text.slice(0, (stream.columns || 80) - 1);
      if (line !== shown) stream.write(`${clear}${line}`);
      shown = line;
    },
  };
}

/** Says how long a step has taken so far: every second on a terminal, every 10 s elsewhere. The result ends it. */
export function showProgress(terminal: Terminal, step: string): () => number {
  const began = performance.now();
  const elapsed = () => Math.round((performance.now() - began) / 1_000);
  terminal.status(`${step}…`);
  const timer = setInterval(
    () => {
      if (terminal.isTty) terminal.status(`${step}… ${elapsed()} s`);
      else terminal.print(`${step}… ${elapsed()} s`);
    },
    terminal.isTty ? 1_000 : 10_000,
  );
  timer.unref();
  return () => {
    clearInterval(timer);
    terminal.status("");
    return elapsed();
  };
}
