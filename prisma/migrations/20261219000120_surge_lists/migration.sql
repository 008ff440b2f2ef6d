-- interline: no-transaction
-- Articles with a surge mode, articles that the rule for old ones may apply to, and the latest reports of a site.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "article_in_surge" ON "article" ("site_id", "id") WHERE "surge" IS NOT NULL;
CREATE INDEX CONCURRENTLY IF NOT EXISTS "article_by_age" ON "article" ("site_id", (coalesce("published_at", "created_at")))
  WHERE "age_rule_at" IS NULL AND "state" = 'open' AND "deleted_at" IS NULL;
CREATE INDEX CONCURRENTLY IF NOT EXISTS "flag_by_time" ON "flag" ("site_id", "created_at");
