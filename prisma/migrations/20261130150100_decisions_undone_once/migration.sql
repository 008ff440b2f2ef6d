-- interline: no-transaction

-- A decision is undone once; and the log asks of each decision whether it was.
DROP INDEX CONCURRENTLY IF EXISTS "decision_undoes";
CREATE UNIQUE INDEX CONCURRENTLY "decision_undoes" ON "decision" ("site_id", "undoes") WHERE "undoes" IS NOT NULL;
