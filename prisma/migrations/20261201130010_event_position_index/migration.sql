-- interline: no-transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "event_position" ON "event" ("tx");
