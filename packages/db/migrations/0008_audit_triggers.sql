-- Audit rows are appended and never changed or removed, whatever role asks. The role that the service runs under has no
-- right to either; these triggers stand in front of those that have it.
CREATE FUNCTION "audit_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or removed.', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "audit_events_keep" BEFORE UPDATE OR DELETE ON "audit_events" FOR EACH ROW EXECUTE FUNCTION "audit_refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "audit_events_keep_all" BEFORE TRUNCATE ON "audit_events" FOR EACH STATEMENT EXECUTE FUNCTION "audit_refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "audit_heads_keep" BEFORE UPDATE OR DELETE ON "audit_heads" FOR EACH ROW EXECUTE FUNCTION "audit_refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "audit_heads_keep_all" BEFORE TRUNCATE ON "audit_heads" FOR EACH STATEMENT EXECUTE FUNCTION "audit_refuse_change"();
--> statement-breakpoint
-- Personal data may be destroyed, and nothing else.
CREATE TRIGGER "audit_private_values_keep" BEFORE UPDATE ON "audit_private_values" FOR EACH ROW EXECUTE FUNCTION "audit_refuse_change"();
--> statement-breakpoint
-- An event that does not follow the newest one of its chain is refused, so that nothing can be slipped in.
CREATE FUNCTION "audit_check_append"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest record;
BEGIN
  SELECT "sequence", "hash" INTO newest FROM "audit_events"
    WHERE "organization_id" = NEW."organization_id" ORDER BY "sequence" DESC LIMIT 1;
  IF NEW."sequence" IS DISTINCT FROM COALESCE(newest."sequence", 0) + 1
    OR NEW."previous_hash" IS DISTINCT FROM COALESCE(newest."hash", decode(repeat('00', 32), 'hex')) THEN
    RAISE EXCEPTION 'An audit event must follow the newest one of its chain.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "audit_events_append" BEFORE INSERT ON "audit_events" FOR EACH ROW EXECUTE FUNCTION "audit_check_append"();
