CREATE TABLE "audit_verifications" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"status" text NOT NULL,
	"requested_by" jsonb NOT NULL,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"events_checked" bigint DEFAULT 0 NOT NULL,
	"events" bigint NOT NULL,
	"signed_heads" bigint,
	"broken_sequence" bigint,
	"problem" text,
	CONSTRAINT "audit_verifications_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_verifications" ADD CONSTRAINT "audit_verifications_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_verifications_newest" ON "audit_verifications" USING btree ("organization_id","requested_at");