ALTER TABLE "callers" ADD COLUMN "high_frequency_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "callers" ADD COLUMN "high_frequency_cleared_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "callers" ADD COLUMN "next_extraction_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "extract_after" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "callers_high_frequency" ON "callers" USING btree ("high_frequency_until") WHERE high_frequency_until is not null;