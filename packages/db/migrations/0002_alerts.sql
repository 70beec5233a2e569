CREATE TABLE "alert_states" (
	"organization_id" text PRIMARY KEY NOT NULL,
	"last_raised_at" timestamp (3) with time zone,
	"undelivered" jsonb
);
--> statement-breakpoint
CREATE TABLE "extraction_failures" (
	"organization_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"attempts" integer NOT NULL,
	"reason" text NOT NULL,
	"failed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "extraction_failures_organization_id_conversation_id_pk" PRIMARY KEY("organization_id","conversation_id")
);
--> statement-breakpoint
ALTER TABLE "alert_states" ADD CONSTRAINT "alert_states_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extraction_failures" ADD CONSTRAINT "extraction_failures_organization_id_conversation_id_conversations_organization_id_id_fk" FOREIGN KEY ("organization_id","conversation_id") REFERENCES "public"."conversations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "extraction_failures_newest" ON "extraction_failures" USING btree ("organization_id","failed_at" DESC NULLS LAST);