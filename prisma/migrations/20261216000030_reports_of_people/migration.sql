-- interline: no-transaction

-- Pages of a person's own reports, also where several have the same time.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "flag_by_person" ON "flag" ("site_id", "person_id", "created_at", "comment_id");

DROP INDEX CONCURRENTLY IF EXISTS "flag_of_person";
