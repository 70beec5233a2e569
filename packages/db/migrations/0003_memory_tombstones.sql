CREATE TABLE "memory_tombstones" (
	"organization_id" text NOT NULL,
	"caller_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"digest" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memory_tombstones_pk" PRIMARY KEY("organization_id","caller_id","conversation_id","digest")
);
--> statement-breakpoint
ALTER TABLE "memory_tombstones" ADD CONSTRAINT "memory_tombstones_organization_id_caller_id_callers_organization_id_id_fk" FOREIGN KEY ("organization_id","caller_id") REFERENCES "public"."callers"("organization_id","id") ON DELETE cascade ON UPDATE no action;