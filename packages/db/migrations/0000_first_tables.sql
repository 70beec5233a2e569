CREATE TABLE "agents" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text,
	"allows_first_message_override" boolean DEFAULT false NOT NULL,
	"dynamic_variables" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"profile_fetched_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agents_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "briefs" (
	"organization_id" text NOT NULL,
	"caller_id" text NOT NULL,
	"body" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "briefs_organization_id_caller_id_pk" PRIMARY KEY("organization_id","caller_id")
);
--> statement-breakpoint
CREATE TABLE "caller_identities" (
	"organization_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"caller_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "caller_identities_organization_id_kind_value_pk" PRIMARY KEY("organization_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "callers" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text,
	"names_heard" text[] DEFAULT '{}' NOT NULL,
	"language" text,
	"memory_version" bigint DEFAULT 0 NOT NULL,
	"erasure_epoch" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_call_at" timestamp (3) with time zone,
	CONSTRAINT "callers_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"agent_id" text NOT NULL,
	"caller_id" text,
	"status" text NOT NULL,
	"reason" text,
	"channel" text,
	"direction" text,
	"announced_identity_kind" text,
	"announced_identity_value" text,
	"started_at" timestamp (3) with time zone,
	"duration_seconds" integer,
	"language" text,
	"time_zone" text,
	"transcript" jsonb,
	"analysis" jsonb,
	"summary" text,
	"next_greeting" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"extracted_at" timestamp (3) with time zone,
	CONSTRAINT "conversations_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "memories" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"caller_id" text NOT NULL,
	"conversation_id" text,
	"agent_id" text,
	"type" text NOT NULL,
	"content" text NOT NULL,
	"attribute" text,
	"value" text,
	"importance" smallint NOT NULL,
	"confidence" real NOT NULL,
	"shareable" boolean NOT NULL,
	"status" text NOT NULL,
	"sensitivity" text[] DEFAULT '{}' NOT NULL,
	"flag_reason" text,
	"flagged_by" text,
	"flagged_at" timestamp (3) with time zone,
	"reinforcement_count" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"last_reinforced_at" timestamp (3) with time zone NOT NULL,
	"valid_from" timestamp (3) with time zone,
	"valid_until" timestamp (3) with time zone,
	"superseded_by" text,
	"metadata" jsonb,
	"embedding" "bytea",
	"embedding_model" text,
	"token_count" integer NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', content)) STORED,
	CONSTRAINT "memories_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "memory_evidence" (
	"organization_id" text NOT NULL,
	"memory_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"agent_id" text NOT NULL,
	"stated_at" timestamp (3) with time zone NOT NULL,
	"quotes" jsonb NOT NULL,
	CONSTRAINT "memory_evidence_organization_id_memory_id_conversation_id_pk" PRIMARY KEY("organization_id","memory_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "memory_revisions" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"memory_id" text NOT NULL,
	"before" jsonb NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memory_revisions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "organization_secrets" (
	"organization_id" text NOT NULL,
	"kind" text NOT NULL,
	"digest" "bytea" NOT NULL,
	"ciphertext" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organization_secrets_organization_id_kind_pk" PRIMARY KEY("organization_id","kind")
);
--> statement-breakpoint
CREATE TABLE "organization_settings" (
	"organization_id" text PRIMARY KEY NOT NULL,
	"default_country" text,
	"relevance_threshold" real DEFAULT 0.7 NOT NULL,
	"search_shared_only" boolean DEFAULT false NOT NULL,
	"max_active_memories" integer DEFAULT 100 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organizations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "webhook_events" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"type" text NOT NULL,
	"conversation_id" text NOT NULL,
	"event_at" timestamp (3) with time zone NOT NULL,
	"body" "bytea",
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"processed_at" timestamp (3) with time zone,
	CONSTRAINT "webhook_events_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "agents" ADD CONSTRAINT "agents_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_organization_id_caller_id_callers_organization_id_id_fk" FOREIGN KEY ("organization_id","caller_id") REFERENCES "public"."callers"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caller_identities" ADD CONSTRAINT "caller_identities_organization_id_caller_id_callers_organization_id_id_fk" FOREIGN KEY ("organization_id","caller_id") REFERENCES "public"."callers"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "callers" ADD CONSTRAINT "callers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memories" ADD CONSTRAINT "memories_organization_id_caller_id_callers_organization_id_id_fk" FOREIGN KEY ("organization_id","caller_id") REFERENCES "public"."callers"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory_evidence" ADD CONSTRAINT "memory_evidence_organization_id_memory_id_memories_organization_id_id_fk" FOREIGN KEY ("organization_id","memory_id") REFERENCES "public"."memories"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory_revisions" ADD CONSTRAINT "memory_revisions_organization_id_memory_id_memories_organization_id_id_fk" FOREIGN KEY ("organization_id","memory_id") REFERENCES "public"."memories"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_secrets" ADD CONSTRAINT "organization_secrets_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD CONSTRAINT "organization_settings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_events" ADD CONSTRAINT "webhook_events_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "caller_identities_caller" ON "caller_identities" USING btree ("organization_id","caller_id");--> statement-breakpoint
CREATE INDEX "conversations_caller" ON "conversations" USING btree ("organization_id","caller_id","started_at");--> statement-breakpoint
CREATE INDEX "conversations_pending" ON "conversations" USING btree ("updated_at") WHERE status = 'extraction_pending';--> statement-breakpoint
CREATE INDEX "memories_caller" ON "memories" USING btree ("organization_id","caller_id","status");--> statement-breakpoint
CREATE INDEX "memories_newest" ON "memories" USING btree ("organization_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "memories_conversation" ON "memories" USING btree ("organization_id","conversation_id");--> statement-breakpoint
CREATE INDEX "memories_search" ON "memories" USING gin ("search");--> statement-breakpoint
CREATE INDEX "memory_evidence_conversation" ON "memory_evidence" USING btree ("organization_id","conversation_id");--> statement-breakpoint
CREATE INDEX "memory_revisions_memory" ON "memory_revisions" USING btree ("organization_id","memory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_secrets_kind_digest" ON "organization_secrets" USING btree ("kind","digest");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_events_delivery" ON "webhook_events" USING btree ("organization_id","type","conversation_id","event_at");--> statement-breakpoint
CREATE INDEX "webhook_events_conversation" ON "webhook_events" USING btree ("organization_id","conversation_id");