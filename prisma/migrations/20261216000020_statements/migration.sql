-- interline: no-transaction

-- Statements of reasons of a person, newest first.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "decision_told" ON "decision" ("site_id", "person_id", "id")
  WHERE "action" IN ('comment.reject', 'comment.spam', 'comment.refuse', 'person.ban', 'person.mute_reports', 'person.warn');

-- Rejections by checks, which were only in the verdicts: as decisions, with the id of the verdict.
INSERT INTO "decision" ("site_id", "id", "action", "reason", "evidence", "article_id", "thread_id", "comment_id", "person_id", "to", "created_at")
SELECT c."site_id", v."id", 'comment.refuse', v."reason", v."evidence", c."article_id", c."thread_id", c."id", c."person_id", 'rejected', v."created_at"
FROM "comment" c CROSS JOIN LATERAL (
  SELECT * FROM "verdict" v WHERE v."site_id" = c."site_id" AND v."comment_id" = c."id" AND v."verdict" = 'reject'
  ORDER BY v."created_at" DESC, v."id" DESC LIMIT 1) v
WHERE c."status" = 'rejected' AND c."decision_id" IS NULL
ON CONFLICT DO NOTHING;

UPDATE "comment" c SET "decision_id" = d."id" FROM "decision" d
WHERE d."site_id" = c."site_id" AND d."comment_id" = c."id" AND d."action" = 'comment.refuse'
  AND c."status" = 'rejected' AND c."decision_id" IS NULL;
