import { classNames } from "#components/class-names.ts";

/** The look of a filter; darker while it narrows the list down. */
export function chipClass(isSet: boolean): string {
  return classNames(
    "inline-flex h-7 shrink-0 cursor-pointer items-center gap-1.5 whitespace-nowrap rounded-full border px-3 text-[13px]",
    isSet ? "border-accent bg-accent-tint font-medium text-ink" : "border-line-strong text-ink-soft hover:text-ink",
  );
}
