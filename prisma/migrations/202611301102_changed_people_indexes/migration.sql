-- interline: no-transaction
DROP INDEX CONCURRENTLY IF EXISTS "person_changed";
CREATE INDEX CONCURRENTLY "person_changed" ON "person" ("site_id", "changed") WHERE "changed" > 0;
DROP INDEX CONCURRENTLY IF EXISTS "thread_resolved_by";
CREATE INDEX CONCURRENTLY "thread_resolved_by" ON "thread" ("site_id", "resolved_by_id") WHERE "resolved_at" IS NOT NULL;
DROP INDEX CONCURRENTLY IF EXISTS "thread_resolved_of";
CREATE INDEX CONCURRENTLY "thread_resolved_of" ON "thread" ("site_id", "created_by_id") WHERE "resolved_at" IS NOT NULL;
