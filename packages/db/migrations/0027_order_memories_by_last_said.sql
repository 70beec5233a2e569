DROP INDEX "memories_newest";--> statement-breakpoint
DROP INDEX "memories_agent_newest";--> statement-breakpoint
DROP INDEX "memories_flagged";--> statement-breakpoint
DROP INDEX "memories_sensitive_newest";--> statement-breakpoint
DROP INDEX "memories_to_decide";--> statement-breakpoint
CREATE INDEX "memories_said" ON "memories" USING btree ("organization_id","last_reinforced_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "memories_agent_said" ON "memories" USING btree ("organization_id","agent_id","last_reinforced_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "memories_flagged_said" ON "memories" USING btree ("organization_id","last_reinforced_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE flagged_at is not null;--> statement-breakpoint
CREATE INDEX "memories_sensitive_said" ON "memories" USING btree ("organization_id","last_reinforced_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE cardinality(sensitivity) > 0;--> statement-breakpoint
CREATE INDEX "memories_to_decide_said" ON "memories" USING btree ("organization_id","status","last_reinforced_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status in ('conflicted', 'quarantined');--> statement-breakpoint
UPDATE "callers" SET "last_call_at" = "called"."at" FROM (SELECT "organization_id", "caller_id", max("started_at") AS "at" FROM "conversations" WHERE "caller_id" IS NOT NULL AND "started_at" IS NOT NULL GROUP BY 1, 2) AS "called" WHERE "callers"."organization_id" = "called"."organization_id" AND "callers"."id" = "called"."caller_id" AND ("callers"."last_call_at" IS NULL OR "callers"."last_call_at" < "called"."at");
