-- interline: no-transaction

-- A paragraph's threads as its panel lists them, questions first; also whether it has any at all.
DROP INDEX CONCURRENTLY IF EXISTS "thread_paragraph";
CREATE INDEX CONCURRENTLY "thread_paragraph" ON "thread" ("site_id", "paragraph_id", "shown", "kind", "id");
DROP INDEX CONCURRENTLY IF EXISTS "thread_site_id_paragraph_id_id_idx";

-- Threads a page marks in its text, without those nobody sees.
DROP INDEX CONCURRENTLY IF EXISTS "thread_marked";
CREATE INDEX CONCURRENTLY "thread_marked" ON "thread" ("site_id", "article_id", "id")
  WHERE "shown" AND ("quote" IS NOT NULL OR "kind" = 'prompt');
DROP INDEX CONCURRENTLY IF EXISTS "thread_marks";

-- A thread's top comments, those that readers see apart from the others.
DROP INDEX CONCURRENTLY IF EXISTS "comment_thread";
CREATE INDEX CONCURRENTLY "comment_thread"
  ON "comment" ("thread_id", ("root_id" IS NULL), ("status" = 'published' OR "reply_count" > 0), "id");
DROP INDEX CONCURRENTLY IF EXISTS "comment_thread_tops";
