-- Since when new comments in a thread wait for a moderator.
ALTER TABLE "thread" ADD COLUMN "premoderated_at" TIMESTAMPTZ(3);
