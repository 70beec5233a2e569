"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";
import { buttonClass } from "./button.tsx";
import { useDialogFocus } from "./use-dialog-focus.ts";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** What opens it, when that is one button. */
  trigger?: ReactNode;
  children?: ReactNode;
  /** Its buttons; the one that it is for stands last. */
  footer?: ReactNode;
  wide?: boolean;
}

/** Something short that is settled before going on. What takes thought is a page instead. */
export function Dialog(props: DialogProps): ReactNode {
  const focus = useDialogFocus();
  return (
    <Primitive.Root open={props.open} onOpenChange={props.onOpenChange}>
      {props.trigger ? <Primitive.Trigger asChild>{props.trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Primitive.Content
          {...(props.description ? {} : { "aria-describedby": undefined })}
          {...focus}
          className={classNames(
            "-translate-x-1/2 fixed top-[8vh] left-1/2 z-50 max-h-[86dvh] w-[calc(100vw-2rem)] overflow-y-auto rounded-xl border border-line bg-surface p-5 shadow-xl",
            props.wide ? "max-w-2xl" : "max-w-md",
          )}
        >
          <div className="flex items-start gap-3">
            <Primitive.Title className="min-w-0 flex-1 font-semibold text-base">{props.title}</Primitive.Title>
            <Primitive.Close
              aria-label="Close"
              className={classNames(buttonClass({ variant: "quiet", size: "icon-sm" }), "-mt-1 -mr-1")}
            >
              <X aria-hidden="true" className="size-4" />
            </Primitive.Close>
          </div>
          {props.description ? (
            <Primitive.Description asChild>
              <div className="mt-1 text-pretty text-ink-soft">{props.description}</div>
            </Primitive.Description>
          ) : null}
          {props.children ? <div className="mt-4">{props.children}</div> : null}
          {props.footer ? <div className="mt-5 flex flex-wrap justify-end gap-2">{props.footer}</div> : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
