import type { ReactNode } from "react";
import { MessagePage } from "#components/message-page.tsx";
import { buttonClass } from "#components/ui/button.tsx";

export default function NotFound(): ReactNode {
  return (
    <MessagePage title="There is no such page" detail="The address may be mistyped, or the page has moved.">
      <a href="/" className={buttonClass()}>
        Go to the overview
      </a>
    </MessagePage>
  );
}
