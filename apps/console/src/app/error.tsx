"use client";

import type { ReactNode } from "react";
import { MessagePage } from "#components/message-page.tsx";
import { Button } from "#components/ui/button.tsx";

export default function ScreenError({ reset }: { reset: () => void }): ReactNode {
  return (
    <MessagePage
      title="This page could not be shown"
      detail="Something in the console failed. Nothing was changed. If it happens again, reload the page."
    >
      <Button onClick={reset}>Show it again</Button>
    </MessagePage>
  );
}
