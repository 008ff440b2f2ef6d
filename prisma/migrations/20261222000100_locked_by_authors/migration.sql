-- Whether an author of the article locked the thread. Locks from before are moderators'.
ALTER TABLE "thread" ADD COLUMN "locked_by_author" BOOLEAN NOT NULL DEFAULT false;
