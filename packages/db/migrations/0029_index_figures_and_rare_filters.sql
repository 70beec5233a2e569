DROP INDEX "conversations_caller";--> statement-breakpoint
DROP INDEX "memories_occurred";--> statement-breakpoint
CREATE INDEX "audit_events_unsuccessful" ON "audit_events" USING btree ("organization_id","outcome","sequence") WHERE outcome <> 'success';--> statement-breakpoint
CREATE INDEX "conversations_of_caller" ON "conversations" USING btree ("organization_id","caller_id","started_at","status","created_at");--> statement-breakpoint
CREATE INDEX "conversations_figures" ON "conversations" USING btree ("organization_id",coalesce("started_at", "created_at"),"status","caller_id","started_at","created_at");--> statement-breakpoint
CREATE INDEX "memories_first_said" ON "memories" USING btree ("organization_id","occurred_at","caller_id");--> statement-breakpoint
CREATE INDEX "memories_personal" ON "memories" USING btree ("organization_id","status","sensitivity","caller_id") WHERE cardinality(sensitivity) > 0;--> statement-breakpoint
CREATE INDEX "memories_important_said" ON "memories" USING btree ("organization_id","last_reinforced_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE importance >= 9;