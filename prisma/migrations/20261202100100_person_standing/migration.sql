-- Whether a person's comments wait for a moderator, or pass the rules. Quick: the default is not written to the rows.
ALTER TABLE "person" ADD COLUMN "standing" TEXT NOT NULL DEFAULT 'normal';
ALTER TABLE "person" ADD CONSTRAINT "person_standing"
  CHECK ("standing" IN ('normal', 'premoderated', 'trusted')) NOT VALID;
