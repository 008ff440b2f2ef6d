-- Whether no moderator has looked at the comment yet. Comments from before are not new: the default of existing rows is stored once, not
-- in each of them, and rows that instances of the previous version add get the second default.
ALTER TABLE "comment" ADD COLUMN "unreviewed" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "comment" ALTER COLUMN "unreviewed" SET DEFAULT true;
