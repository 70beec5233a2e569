"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { footDestinations, isBelow, isOpenTo, navigation } from "#components/frame/navigation.ts";
import { NotYourRole } from "./permitted.tsx";
import { useMe } from "./use-session.ts";

const destinations = [...navigation.flatMap((group) => group.destinations), ...footDestinations];

/** Every screen that the rail leads to, for those whom it is offered to: a colleague of another role who was sent its address is told why they do not see it. */
export function ScreenGate({ children }: { children: ReactNode }): ReactNode {
  const pathname = usePathname();
  const { permissions } = useMe().organization;
  const destination = destinations.find((each) => isBelow(pathname, each));
  if (!destination || isOpenTo(destination, permissions)) return children;
  return <NotYourRole title={destination.title} />;
}
