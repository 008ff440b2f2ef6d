-- interline: no-transaction
-- For the job that deletes events past their time.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "event_age" ON "event" ("created_at");
