ALTER TABLE "organization_secrets" ALTER COLUMN "digest" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "llm_provider" text;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "llm_model" text;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "llm_base_url" text;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "llm_credentials" text;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "llm_fallback_provider" text;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "llm_fallback_model" text;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "llm_fallback_base_url" text;--> statement-breakpoint
ALTER TABLE "organization_settings" ADD COLUMN "llm_fallback_credentials" text;