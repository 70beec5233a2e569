ALTER TABLE "agents" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "searched_at" timestamp (3) with time zone;