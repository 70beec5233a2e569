CREATE TABLE "import_receipts" (
	"organization_id" text NOT NULL,
	"key" "bytea" NOT NULL,
	"caller_id" text NOT NULL,
	"request" "bytea" NOT NULL,
	"outcomes" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_receipts_organization_id_key_caller_id_pk" PRIMARY KEY("organization_id","key","caller_id")
);
--> statement-breakpoint
CREATE TABLE "merged_callers" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"caller_id" text NOT NULL,
	"before" jsonb NOT NULL,
	"merged_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "merged_callers_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "callers" ADD COLUMN "assigned_name" text;--> statement-breakpoint
ALTER TABLE "callers" ADD COLUMN "assigned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "callers" ADD COLUMN "is_vip" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "callers" ADD COLUMN "is_test" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "callers" ADD COLUMN "high_frequency_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "identity_kind" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "identity_value" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "caller_name" text;--> statement-breakpoint
ALTER TABLE "memories" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "memories" ADD COLUMN "decided_status" text;--> statement-breakpoint
ALTER TABLE "memory_tombstones" ADD COLUMN "made_for" text;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "high_frequency_calls" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_receipts" ADD CONSTRAINT "import_receipts_organization_id_caller_id_callers_organization_id_id_fk" FOREIGN KEY ("organization_id","caller_id") REFERENCES "public"."callers"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_callers" ADD CONSTRAINT "merged_callers_organization_id_caller_id_callers_organization_id_id_fk" FOREIGN KEY ("organization_id","caller_id") REFERENCES "public"."callers"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_receipts_age" ON "import_receipts" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "merged_callers_caller" ON "merged_callers" USING btree ("organization_id","caller_id");--> statement-breakpoint
CREATE INDEX "caller_identities_ending" ON "caller_identities" USING btree ("organization_id",reverse("value") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "callers_last_heard" ON "callers" USING btree ("organization_id",coalesce("last_call_at", "created_at") desc,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "callers_name" ON "callers" USING gin (to_tsvector('simple', coalesce("name", '')));--> statement-breakpoint
CREATE INDEX "conversations_newest" ON "conversations" USING btree ("organization_id",coalesce("started_at", "created_at") desc,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "conversations_status_newest" ON "conversations" USING btree ("organization_id","status",coalesce("started_at", "created_at") desc,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "conversations_agent_newest" ON "conversations" USING btree ("organization_id","agent_id",coalesce("started_at", "created_at") desc,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "memories_agent_newest" ON "memories" USING btree ("organization_id","agent_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "memories_flagged" ON "memories" USING btree ("organization_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE flagged_at is not null;--> statement-breakpoint
CREATE INDEX "memories_sensitive_newest" ON "memories" USING btree ("organization_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE cardinality(sensitivity) > 0;--> statement-breakpoint
CREATE INDEX "memories_to_decide" ON "memories" USING btree ("organization_id","status","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status in ('conflicted', 'quarantined');