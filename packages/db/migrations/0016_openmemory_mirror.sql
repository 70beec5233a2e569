CREATE TABLE "openmemory_links" (
	"organization_id" text NOT NULL,
	"memory_id" text NOT NULL,
	"caller_id" text NOT NULL,
	"state" text NOT NULL,
	"remote_id" text,
	"content_digest" text NOT NULL,
	"reinforcement_count" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone,
	CONSTRAINT "openmemory_links_organization_id_memory_id_pk" PRIMARY KEY("organization_id","memory_id")
);
--> statement-breakpoint
CREATE TABLE "openmemory_outbox" (
	"organization_id" text NOT NULL,
	"caller_id" text NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "openmemory_outbox_organization_id_caller_id_pk" PRIMARY KEY("organization_id","caller_id")
);
--> statement-breakpoint
ALTER TABLE "openmemory_links" ADD CONSTRAINT "openmemory_links_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openmemory_outbox" ADD CONSTRAINT "openmemory_outbox_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "openmemory_links_caller" ON "openmemory_links" USING btree ("organization_id","caller_id");--> statement-breakpoint
CREATE INDEX "openmemory_links_remote" ON "openmemory_links" USING btree ("remote_id");--> statement-breakpoint
CREATE INDEX "openmemory_links_digest" ON "openmemory_links" USING btree ("content_digest");--> statement-breakpoint
CREATE INDEX "openmemory_links_seen" ON "openmemory_links" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "openmemory_outbox_due" ON "openmemory_outbox" USING btree ("due_at");