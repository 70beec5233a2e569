import type { Transaction } from "@elaaoms/db/connect";
import type { ServiceContext } from "../../context.ts";
import { maskReasons } from "../../privacy-rules/masking/mask-notes.ts";
import type { Correction } from "./apply-correction.ts";

/** A correction with the reason of its flag as it may be stored. */
export async function withMaskedFlag<Given extends Pick<Correction, "flag">>(
  tx: Transaction,
  ctx: Pick<ServiceContext, "organization">,
  correction: Given,
): Promise<Given> {
  if (!correction.flag) return correction;
  const [reason] = await maskReasons(tx, ctx.organization.id, [correction.flag.reason]);
  return { ...correction, flag: { reason: reason ?? "" } };
}
