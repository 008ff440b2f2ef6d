-- interline: no-transaction

-- For the filters of the log.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "decision_of_action" ON "decision" ("site_id", "action", "id");

CREATE INDEX CONCURRENTLY IF NOT EXISTS "decision_of_actor" ON "decision" ("site_id", "actor_id", "id");
