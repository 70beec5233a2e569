ALTER TABLE "privacy_requests" ADD COLUMN "subject_digest" "bytea";--> statement-breakpoint
ALTER TABLE "privacy_requests" ADD COLUMN "extension_reason" text;--> statement-breakpoint
ALTER TABLE "privacy_requests" ADD COLUMN "notes" text;--> statement-breakpoint
CREATE INDEX "privacy_requests_subject" ON "privacy_requests" USING btree ("organization_id","subject_digest");