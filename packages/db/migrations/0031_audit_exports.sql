CREATE TABLE "audit_export_parts" (
	"organization_id" text NOT NULL,
	"export_id" text NOT NULL,
	"number" integer NOT NULL,
	"caller_ids" text[] NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "audit_export_parts_organization_id_export_id_number_pk" PRIMARY KEY("organization_id","export_id","number")
);
--> statement-breakpoint
CREATE TABLE "audit_exports" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"status" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"downloaded_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"filter" jsonb NOT NULL,
	"through_sequence" bigint,
	"after_sequence" bigint DEFAULT 0 NOT NULL,
	"events" bigint DEFAULT 0 NOT NULL,
	"events_total" bigint,
	"parts" integer DEFAULT 0 NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"problem" text,
	CONSTRAINT "audit_exports_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_export_parts" ADD CONSTRAINT "audit_export_parts_export" FOREIGN KEY ("organization_id","export_id") REFERENCES "public"."audit_exports"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_exports" ADD CONSTRAINT "audit_exports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_exports_newest" ON "audit_exports" USING btree ("organization_id","requested_by","requested_at");--> statement-breakpoint
CREATE INDEX "audit_exports_expiry" ON "audit_exports" USING btree ("expires_at");