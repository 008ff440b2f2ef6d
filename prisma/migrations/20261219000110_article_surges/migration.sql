-- An article's surge mode, when the last one ended, and when the rule for old articles applied to it.
ALTER TABLE "article" ADD COLUMN "surge" JSONB, ADD COLUMN "surge_ended_at" TIMESTAMPTZ(3), ADD COLUMN "age_rule_at" TIMESTAMPTZ(3);
