"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";

const ServiceAwayScreen = dynamic(() => import("./service-away-screen.tsx").then((module) => module.ServiceAwayScreen));

/** Instead of the console while the service does not say who has signed in; loaded only then. */
export function ServiceAway(): ReactNode {
  return <ServiceAwayScreen />;
}
