import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "#components/class-names.ts";

/** The look of a button, also for links that read as one. */
export const buttonClass = cva(
  "inline-flex shrink-0 cursor-pointer items-center justify-center gap-2 whitespace-nowrap rounded-lg font-medium transition-colors aria-disabled:cursor-default disabled:cursor-default disabled:opacity-60",
  {
    variants: {
      variant: {
        /** The one thing that a screen or dialog is for. */
        primary: "bg-accent text-accent-ink hover:bg-accent/90 disabled:hover:bg-accent",
        secondary: "border border-line-strong bg-surface text-ink hover:bg-sunken disabled:hover:bg-surface",
        quiet: "text-ink-soft hover:bg-sunken hover:text-ink",
        /** Leads to what cannot be undone. */
        caution: "border border-line-strong bg-surface text-critical hover:bg-sunken disabled:hover:bg-surface",
        /** For what cannot be undone. */
        danger: "bg-critical-strong text-critical-ink hover:bg-critical-strong/90",
      },
      size: { md: "h-9 px-3.5", sm: "h-7 px-2.5 text-[13px]", icon: "size-9", "icon-sm": "size-7" },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export interface ButtonProps extends ComponentProps<"button">, VariantProps<typeof buttonClass> {}

export function Button({ className, variant, size, ...props }: ButtonProps): ReactNode {
  return <button type="button" className={classNames(buttonClass({ variant, size }), className)} {...props} />;
}
