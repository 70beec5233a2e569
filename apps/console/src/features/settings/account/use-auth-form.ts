"use client";

import { type FormEvent, useState } from "react";

interface AuthForm {
  problem: string | null;
  isBusy: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** A form about signing in. Given the text of each field by its name; what it throws is shown, and what was typed is gone. */
export function useAuthForm(send: (field: (name: string) => string) => Promise<void>): AuthForm {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function submit(form: HTMLFormElement): Promise<void> {
    const data = new FormData(form);
    setIsBusy(true);
    setProblem(null);
    try {
      await send((name) => String(data.get(name) ?? ""));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      form.reset();
      setIsBusy(false);
    }
  }

  return {
    ...{ problem, isBusy },
    onSubmit(event) {
      event.preventDefault();
      void submit(event.currentTarget);
    },
  };
}
