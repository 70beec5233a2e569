import type { Outputs } from "#trpc/types.ts";

export type Dossier = Outputs["erasures"]["prepare"];
/** Whom an erasure is about, while they are stored. */
export type Subject = NonNullable<Dossier["subject"]>;
export type Certificate = NonNullable<Outputs["privacyRequests"]["read"]["certificate"]>;
