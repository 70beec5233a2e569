"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { PageFrame } from "#components/page-frame.tsx";
import { Button } from "#components/ui/button.tsx";

interface AccountFormProps {
  title: string;
  detail: ReactNode;
  /** The button: what it does. */
  action: string;
  /** Given the text of each field by its name. What it throws is shown to the person. */
  onSubmit(fields: (name: string) => string): Promise<void>;
  /** A button below the form's own, for whoever came here by mistake. */
  wayBack?: ReactNode;
  children: ReactNode;
}

/** A page with one form on it. */
export function AccountForm({ title, detail, action, onSubmit, wayBack, children }: AccountFormProps): ReactNode {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // The page is for its form alone; and the form that follows another has lost the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) form.current?.querySelector("input")?.focus();
  }, []);

  async function submit(sent: HTMLFormElement): Promise<void> {
    const data = new FormData(sent);
    setIsBusy(true);
    setProblem(null);
    try {
      await onSubmit((name) => String(data.get(name) ?? ""));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <PageFrame>
      <div className="mx-auto max-w-sm py-16">
        <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
        <p className="mt-2 mb-6 text-pretty text-ink-soft">{detail}</p>
        <form
          ref={form}
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit(event.currentTarget);
          }}
        >
          {children}
          <p role="alert" className="text-pretty text-critical empty:hidden">
            {problem}
          </p>
          <Button type="submit" variant="primary" disabled={isBusy}>
            {action}
          </Button>
          {wayBack}
        </form>
      </div>
    </PageFrame>
  );
}
