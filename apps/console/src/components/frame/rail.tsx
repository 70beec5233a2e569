"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";
import { useMe } from "#features/session/use-session.ts";
import { FrameLink } from "./frame-link.tsx";
import { type Destination, footDestinations, isBelow, isOpenTo, navigation } from "./navigation.ts";
import { OrganizationSwitcher } from "./organization-switcher.tsx";
import { PersonMenu } from "./person-menu.tsx";

/** Where one can go, as far as the person's role leads. */
export function Rail(): ReactNode {
  const { permissions } = useMe().organization;
  const open = (destinations: readonly Destination[]) =>
    destinations.filter((destination) => isOpenTo(destination, permissions));
  return (
    <div className="flex h-full flex-col gap-1 overflow-y-auto bg-canvas px-2 py-2">
      <OrganizationSwitcher />
      <nav aria-label="Main" className="flex flex-1 flex-col gap-4 py-2">
        {navigation.map(({ title, destinations }) => (
          <Destinations key={title} title={title} destinations={open(destinations)} />
        ))}
        <div className="mt-auto">
          <Destinations title={null} destinations={open(footDestinations)} />
        </div>
      </nav>
      <PersonMenu />
    </div>
  );
}

function Destinations(props: { title: string | null; destinations: readonly Destination[] }): ReactNode {
  const pathname = usePathname();
  if (props.destinations.length === 0) return null;
  return (
    <div>
      {props.title ? <p className="px-2 pb-1 font-medium text-ink-soft text-xs">{props.title}</p> : null}
      <ul className="grid gap-px">
        {props.destinations.map((destination) => {
          const isHere = isBelow(pathname, destination);
          const Icon = destination.icon;
          return (
            <li key={destination.href}>
              <FrameLink
                href={destination.href}
                aria-current={isHere ? "page" : undefined}
                className={classNames(
                  "flex h-8 items-center gap-2.5 rounded-md px-2",
                  isHere ? "bg-line/70 font-medium text-ink" : "text-ink-soft hover:bg-line/60 hover:text-ink",
                )}
              >
                <Icon aria-hidden="true" className="size-4 shrink-0" />
                {destination.title}
              </FrameLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
