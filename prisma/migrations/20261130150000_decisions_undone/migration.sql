-- What a comment was before a decision, and which decision an undo takes back.
ALTER TABLE "decision" ADD COLUMN "before" JSONB, ADD COLUMN "undoes" UUID;
-- The last decision that has not been undone.
ALTER TABLE "comment" ADD COLUMN "decision_id" UUID;
ALTER TABLE "flag" ADD COLUMN "answered_by" UUID;
