-- interline: no-transaction

-- A person's own reports, newest first.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "flag_of_person" ON "flag" ("site_id", "person_id", "created_at" DESC);
