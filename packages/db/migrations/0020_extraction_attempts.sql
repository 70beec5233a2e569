CREATE TABLE "extraction_attempts" (
	"organization_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"attempt" integer NOT NULL,
	"reason" text NOT NULL,
	"message" text NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	CONSTRAINT "extraction_attempts_organization_id_conversation_id_ended_at_id_pk" PRIMARY KEY("organization_id","conversation_id","ended_at","id")
);
--> statement-breakpoint
ALTER TABLE "extraction_attempts" ADD CONSTRAINT "extraction_attempts_organization_id_conversation_id_conversations_organization_id_id_fk" FOREIGN KEY ("organization_id","conversation_id") REFERENCES "public"."conversations"("organization_id","id") ON DELETE cascade ON UPDATE no action;