-- interline: no-transaction

-- What a comment was before a decision, and which decision an undo takes back.
ALTER TABLE "decision" ADD COLUMN IF NOT EXISTS "before" JSONB, ADD COLUMN IF NOT EXISTS "undoes" UUID;
-- The last decision about a comment that was not undone.
ALTER TABLE "comment" ADD COLUMN IF NOT EXISTS "decision_id" UUID;
-- The decision that answered a report.
ALTER TABLE "flag" ADD COLUMN IF NOT EXISTS "answered_by" UUID;
