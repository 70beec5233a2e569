"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "#components/class-names.ts";
import { FrameLink } from "#components/frame/frame-link.tsx";
import { pageColumn } from "#components/frame/page-content.tsx";
import { type Permission, useMe } from "#features/session/use-session.ts";

const tabs: readonly { href: string; title: string; permission?: Permission }[] = [
  { href: "/settings", title: "Organization", permission: "settings.manage" },
  { href: "/settings/retention", title: "Retention", permission: "settings.manage" },
  { href: "/settings/api-keys", title: "API keys", permission: "api_keys.manage" },
  { href: "/settings/webhooks", title: "Webhook secrets", permission: "secrets.manage" },
  { href: "/settings/account", title: "Your account" },
];

/** The parts of the settings that the role may see. */
export function SettingsTabs(): ReactNode {
  const pathname = usePathname();
  const { permissions } = useMe().organization;
  return (
    <nav aria-label="Settings" className="overflow-x-auto border-line border-b bg-surface">
      <ul className={classNames(pageColumn, "flex gap-1")}>
        {tabs
          .filter(({ permission }) => permission === undefined || permissions.includes(permission))
          .map(({ href, title }) => (
            <li key={href} className="first:-ml-2.5">
              <FrameLink
                href={href}
                ref={pathname === href ? scrollIntoView : null}
                aria-current={pathname === href ? "page" : undefined}
                className={classNames(
                  "-mb-px -outline-offset-2 flex h-10 items-center whitespace-nowrap border-b-2 px-2.5 font-medium",
                  pathname === href ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink",
                )}
              >
                {title}
              </FrameLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}

// The open part may be beyond the edge of a narrow window.
function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
