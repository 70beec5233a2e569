CREATE TABLE "agent_briefs" (
	"organization_id" text NOT NULL,
	"caller_id" text NOT NULL,
	"agent_id" text NOT NULL,
	"variables" json NOT NULL,
	"memory_ids" uuid[] NOT NULL,
	CONSTRAINT "agent_briefs_organization_id_caller_id_agent_id_pk" PRIMARY KEY("organization_id","caller_id","agent_id")
);
--> statement-breakpoint
CREATE TABLE "memory_accesses" (
	"organization_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"id" uuid NOT NULL,
	"caller_id" text NOT NULL,
	"agent_id" text NOT NULL,
	"conversation_id" text,
	"hook" text NOT NULL,
	"memory_ids" uuid[] NOT NULL,
	CONSTRAINT "memory_accesses_organization_id_at_id_pk" PRIMARY KEY("organization_id","at","id")
);
--> statement-breakpoint
ALTER TABLE "agent_briefs" ADD CONSTRAINT "agent_briefs_organization_id_caller_id_callers_organization_id_id_fk" FOREIGN KEY ("organization_id","caller_id") REFERENCES "public"."callers"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory_accesses" ADD CONSTRAINT "memory_accesses_organization_id_caller_id_callers_organization_id_id_fk" FOREIGN KEY ("organization_id","caller_id") REFERENCES "public"."callers"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "memory_accesses_caller" ON "memory_accesses" USING btree ("organization_id","caller_id","agent_id","at");