import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";

/** Codes for when the device is lost, shown once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }): ReactNode {
  return (
    <div className="grid max-w-md gap-4">
      <p className="text-pretty">
        Keep these recovery codes where your device is not. Each signs you in once when it is lost. They are shown this
        once; codes from before are worth nothing any more.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-lg border border-line bg-sunken p-3 font-mono text-[13px]"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex items-center gap-2">
        <Button variant="primary" onClick={onDone}>
          I have kept them
        </Button>
        <CopyButton text={codes.join("\n")} label="the recovery codes" />
      </div>
    </div>
  );
}
