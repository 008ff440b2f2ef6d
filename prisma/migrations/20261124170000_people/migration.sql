-- interline: no-transaction

-- A person's card: the newest published comments, however many others were taken down.
DROP INDEX CONCURRENTLY IF EXISTS "comment_card";
CREATE INDEX CONCURRENTLY "comment_card" ON "comment" ("site_id", "person_id", "id") WHERE "status" = 'published';

-- Who takes part in an article, and in which of its threads: whom a comment there may mention.
DROP INDEX CONCURRENTLY IF EXISTS "comment_participant";
CREATE INDEX CONCURRENTLY "comment_participant" ON "comment" ("site_id", "article_id", "person_id", "thread_id")
  WHERE "status" = 'published';
