-- Comments written while their thread moved were stored at the paragraph it had left. They go where their thread is, and the
-- counters follow. The articles' locks keep writers of running instances out meanwhile.
CREATE TEMPORARY TABLE "misplaced" ON COMMIT DROP AS
  SELECT c."site_id", c."id", c."article_id" FROM "comment" c
  JOIN "thread" t ON t."site_id" = c."site_id" AND t."id" = c."thread_id"
  WHERE c."paragraph_id" IS DISTINCT FROM t."paragraph_id";

SELECT 1 FROM "article" a WHERE (a."site_id", a."id") IN (SELECT "site_id", "article_id" FROM "misplaced")
  ORDER BY a."site_id", a."id" FOR UPDATE;

UPDATE "comment" c SET "paragraph_id" = t."paragraph_id" FROM "misplaced" m, "thread" t
WHERE c."site_id" = m."site_id" AND c."id" = m."id" AND t."site_id" = c."site_id" AND t."id" = c."thread_id"
  AND c."paragraph_id" IS DISTINCT FROM t."paragraph_id";

UPDATE "paragraph" g SET "comment_count" = counted."comments", "thread_count" = counted."threads"
FROM (
  SELECT p."site_id", p."id", count(c."id")::int AS "comments", count(DISTINCT c."thread_id")::int AS "threads" FROM "paragraph" p
  LEFT JOIN "comment" c ON c."site_id" = p."site_id" AND c."paragraph_id" = p."id" AND c."status" = 'published'
  WHERE (p."site_id", p."article_id") IN (SELECT "site_id", "article_id" FROM "misplaced") GROUP BY 1, 2) counted
WHERE g."site_id" = counted."site_id" AND g."id" = counted."id"
  AND (g."comment_count", g."thread_count") <> (counted."comments", counted."threads");

-- An event an article, so that running instances drop what they show of it.
WITH "bumped" AS (
  UPDATE "article" a SET "version" = a."version" + 1,
    "inline_count" = (SELECT count(*) FROM "comment" c WHERE c."site_id" = a."site_id" AND c."article_id" = a."id"
      AND c."paragraph_id" IS NOT NULL AND c."status" = 'published')
  WHERE (a."site_id", a."id") IN (SELECT "site_id", "article_id" FROM "misplaced")
  RETURNING a."site_id", a."id", a."version")
INSERT INTO "event" ("site_id", "article_id", "number", "type", "actor_id", "data")
SELECT "site_id", "id", "version", 'thread.moved', NULL, '{"repaired": true}'::jsonb FROM "bumped";
