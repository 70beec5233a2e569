CREATE TABLE "recall_sets" (
	"organization_id" text NOT NULL,
	"caller_id" text NOT NULL,
	"version" bigint NOT NULL,
	"recipe" text NOT NULL,
	"body" "bytea" NOT NULL,
	"origins" json NOT NULL,
	CONSTRAINT "recall_sets_organization_id_caller_id_pk" PRIMARY KEY("organization_id","caller_id")
);
--> statement-breakpoint
ALTER TABLE "recall_sets" ADD CONSTRAINT "recall_sets_organization_id_caller_id_callers_organization_id_id_fk" FOREIGN KEY ("organization_id","caller_id") REFERENCES "public"."callers"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Numbers hardly shrink, and would be unpacked at every read.
ALTER TABLE "recall_sets" ALTER COLUMN "body" SET STORAGE EXTERNAL;
