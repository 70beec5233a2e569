"use client";

import { Check, type LucideIcon } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";

const itemClass =
  "flex h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 outline-none data-[disabled]:cursor-default data-[highlighted]:bg-sunken data-[disabled]:text-ink-soft";

interface DropdownMenuProps {
  /** The button that opens it. */
  trigger: ReactNode;
  align?: "start" | "end";
  side?: "top" | "bottom";
  children: ReactNode;
}

/** A button's list of things to do or to choose. */
export function DropdownMenu({ trigger, align = "end", side = "bottom", children }: DropdownMenuProps): ReactNode {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-[min(24rem,var(--radix-dropdown-menu-content-available-height))] min-w-44 overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-lg"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

interface MenuItemProps {
  children: ReactNode;
  icon?: LucideIcon;
  tone?: "normal" | "danger";
  disabled?: boolean;
  onSelect: () => void;
}

export function MenuItem({
  children,
  icon: Icon,
  tone = "normal",
  disabled = false,
  onSelect,
}: MenuItemProps): ReactNode {
  return (
    <Primitive.Item
      disabled={disabled}
      onSelect={onSelect}
      className={classNames(itemClass, tone === "danger" && "text-critical")}
    >
      {Icon ? <Icon aria-hidden="true" className="size-4 shrink-0" /> : null}
      {children}
    </Primitive.Item>
  );
}

interface MenuChoiceProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of several, the chosen one with a tick. */
export function MenuChoice<Value extends string>({
  label,
  options,
  value,
  onChange,
}: MenuChoiceProps<Value>): ReactNode {
  return (
    <Primitive.RadioGroup aria-label={label} value={value} onValueChange={(next) => onChange(next as Value)}>
      <Primitive.Label className="px-2 pt-1.5 pb-1 text-ink-soft text-xs">{label}</Primitive.Label>
      {options.map((option) => (
        <Primitive.RadioItem key={option.value} value={option.value} className={itemClass}>
          <span className="size-4 shrink-0">
            <Primitive.ItemIndicator>
              <Check aria-hidden="true" className="size-4" />
            </Primitive.ItemIndicator>
          </span>
          {option.label}
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}

export function MenuSeparator(): ReactNode {
  return <Primitive.Separator className="my-1 h-px bg-line" />;
}
