-- interline: no-transaction
ALTER TABLE "comment" VALIDATE CONSTRAINT "comment_reacted";
ALTER TABLE "comment" VALIDATE CONSTRAINT "comment_pinned_top";

-- The lists by votes and reactions, and by replies: partial and in list order, as `comment_list_top` and its like.
DROP INDEX CONCURRENTLY IF EXISTS "comment_list_reacted";
CREATE INDEX CONCURRENTLY "comment_list_reacted" ON "comment" ("site_id", "article_id", ("up" + "down" + "reacted"), "id")
  WHERE "root_id" IS NULL AND ("status" = 'published' OR "reply_count" > 0);
DROP INDEX CONCURRENTLY IF EXISTS "comment_inline_reacted";
CREATE INDEX CONCURRENTLY "comment_inline_reacted" ON "comment" ("site_id", "article_id", ("up" + "down" + "reacted"), "id")
  WHERE "root_id" IS NULL AND "paragraph_id" IS NOT NULL AND ("status" = 'published' OR "reply_count" > 0);
DROP INDEX CONCURRENTLY IF EXISTS "comment_paragraph_reacted";
CREATE INDEX CONCURRENTLY "comment_paragraph_reacted" ON "comment" ("site_id", "paragraph_id", ("up" + "down" + "reacted"), "id")
  WHERE "root_id" IS NULL AND ("status" = 'published' OR "reply_count" > 0);
DROP INDEX CONCURRENTLY IF EXISTS "comment_list_hottest";
CREATE INDEX CONCURRENTLY "comment_list_hottest" ON "comment" ("site_id", "article_id", "reply_count", "id")
  WHERE "root_id" IS NULL AND ("status" = 'published' OR "reply_count" > 0);
DROP INDEX CONCURRENTLY IF EXISTS "comment_inline_hottest";
CREATE INDEX CONCURRENTLY "comment_inline_hottest" ON "comment" ("site_id", "article_id", "reply_count", "id")
  WHERE "root_id" IS NULL AND "paragraph_id" IS NOT NULL AND ("status" = 'published' OR "reply_count" > 0);
DROP INDEX CONCURRENTLY IF EXISTS "comment_paragraph_hottest";
CREATE INDEX CONCURRENTLY "comment_paragraph_hottest" ON "comment" ("site_id", "paragraph_id", "reply_count", "id")
  WHERE "root_id" IS NULL AND ("status" = 'published' OR "reply_count" > 0);
DROP INDEX CONCURRENTLY IF EXISTS "comment_pinned";
CREATE INDEX CONCURRENTLY "comment_pinned" ON "comment" ("site_id", "article_id") WHERE "pinned_at" IS NOT NULL;
