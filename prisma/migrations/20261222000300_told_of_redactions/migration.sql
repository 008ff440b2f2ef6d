-- interline: no-transaction

-- Statements of reasons of a person, newest first; as before, and redactions.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "decision_stated" ON "decision" ("site_id", "person_id", "id")
  WHERE "action" IN ('comment.reject', 'comment.spam', 'comment.refuse', 'comment.redact', 'person.ban', 'person.mute_reports', 'person.warn');

DROP INDEX CONCURRENTLY IF EXISTS "decision_told";
