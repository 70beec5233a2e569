import { organizationSettings } from "@elaaoms/db/schema/index";
import { defaultTellableCategories } from "@elaaoms/db/schema/organization-settings";
import { eq } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

interface MaskableView {
  content: string;
  attribute: string | null;
  metadata: Record<string, unknown> | null;
  evidence: unknown[];
  sensitivity: string[];
}

/**
 * Memories as whoever asks may see them without saying why: people are shown sensitive ones masked, with the categories in
 * the place of the words. Programs with a key for reading memories are shown them whole, and that they were is audited.
 */
export async function maskViews<View extends MaskableView>(
  ctx: ServiceContext,
  views: readonly View[],
): Promise<(View & { masked: boolean })[]> {
  const marked = views.some(({ sensitivity }) => sensitivity.length > 0);
  if (ctx.actor.kind !== "person" || !marked) return views.map((view) => ({ ...view, masked: false }));
  const harmless = await loadHarmless(ctx);
  return views.map((view) =>
    view.sensitivity.every((category) => harmless.has(category)) ? { ...view, masked: false } : masked(view),
  );
}

/** Categories that the privacy rules allow: what agents are told, except what is flagged and told all the same. */
export async function loadHarmless(
  ctx: Pick<ServiceContext, "db"> & { organization: { id: string } },
): Promise<ReadonlySet<string>> {
  const [settings] = await ctx.db
    .select({ tellable: organizationSettings.tellableCategories, given: organizationSettings.givenCategories })
    .from(organizationSettings)
    .where(eq(organizationSettings.organizationId, ctx.organization.id));
  const { tellable, given } = settings ?? { tellable: defaultTellableCategories, given: [] };
  return new Set(tellable.filter((category) => !given.includes(category)));
}

/** What stands in the place of words that are masked: the categories of what they tell. */
export function categoriesInWords(sensitivity: readonly string[]): string {
  return sensitivity.map((category) => `[${category.replaceAll("_", " ")}]`).join(" ");
}

function masked<View extends MaskableView>(view: View): View & { masked: boolean } {
  return {
    ...view,
    content: categoriesInWords(view.sensitivity),
    ...{ attribute: null, metadata: null, evidence: [], masked: true },
  };
}
