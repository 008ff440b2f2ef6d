-- interline: no-transaction

-- A thread's top comments, whatever became of them: a reply looks for the first of them, the panel for those that are visible.
DROP INDEX CONCURRENTLY IF EXISTS "comment_thread_tops";
CREATE INDEX CONCURRENTLY "comment_thread_tops" ON "comment" ("site_id", "thread_id", "id") WHERE "root_id" IS NULL;
DROP INDEX CONCURRENTLY IF EXISTS "comment_thread";
