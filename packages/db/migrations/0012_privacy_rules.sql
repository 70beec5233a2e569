CREATE TABLE "privacy_rule_runs" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"after_caller_id" text,
	"callers" integer NOT NULL,
	"callers_done" integer DEFAULT 0 NOT NULL,
	"memories_blocked" integer DEFAULT 0 NOT NULL,
	"memories_redacted" integer DEFAULT 0 NOT NULL,
	"memories_flagged" integer DEFAULT 0 NOT NULL,
	"memories_unflagged" integer DEFAULT 0 NOT NULL,
	"conversations_changed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "privacy_rule_runs_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "privacy_rules" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"category" text NOT NULL,
	"action" text NOT NULL,
	"before_model" boolean,
	"given_to_agents" boolean DEFAULT false NOT NULL,
	"match" jsonb,
	"position" smallint NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "privacy_rules_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "agent_briefs" ADD COLUMN "sensitivity" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "sensitivity" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "privacy_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "tellable_categories" text[] DEFAULT '{"contact","location","date_of_birth"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "given_categories" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "privacy_rule_runs" ADD CONSTRAINT "privacy_rule_runs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "privacy_rules" ADD CONSTRAINT "privacy_rules_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "privacy_rule_runs_newest" ON "privacy_rule_runs" USING btree ("organization_id","requested_at");--> statement-breakpoint
CREATE INDEX "memories_sensitive" ON "memories" USING btree ("organization_id","caller_id") WHERE sensitivity <> '{}';