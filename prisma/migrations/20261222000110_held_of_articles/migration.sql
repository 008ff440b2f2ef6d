-- interline: no-transaction
-- Comments on an article that wait for a moderator, for its authors.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "comment_held_of_article" ON "comment" ("site_id", "article_id", "id")
  WHERE "status" IN ('pending', 'withheld');
