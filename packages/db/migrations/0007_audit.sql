CREATE TABLE "audit_events" (
	"organization_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"target_kind" text,
	"target_id" text,
	"caller_id" text,
	"outcome" text NOT NULL,
	"request_id" text NOT NULL,
	"auth" text NOT NULL,
	"details" jsonb NOT NULL,
	"commitments" jsonb NOT NULL,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_events_organization_id_sequence_pk" PRIMARY KEY("organization_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"organization_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"key_id" text NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "audit_heads_organization_id_sequence_pk" PRIMARY KEY("organization_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "audit_private_values" (
	"organization_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"field" text NOT NULL,
	"caller_id" text,
	"salt" "bytea" NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "audit_private_values_organization_id_sequence_field_pk" PRIMARY KEY("organization_id","sequence","field")
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"private_key" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "audit_events_id" ON "audit_events" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_at" ON "audit_events" USING btree ("organization_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_caller" ON "audit_events" USING btree ("organization_id","caller_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("organization_id","actor_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_action" ON "audit_events" USING btree ("organization_id","action","at");--> statement-breakpoint
CREATE INDEX "audit_events_target" ON "audit_events" USING btree ("organization_id","target_id","at");--> statement-breakpoint
CREATE INDEX "audit_private_values_caller" ON "audit_private_values" USING btree ("organization_id","caller_id");