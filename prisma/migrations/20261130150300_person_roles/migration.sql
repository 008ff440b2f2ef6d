-- What a person was last seen as besides a reader, to know who ranks above whom.
ALTER TABLE "person" ADD COLUMN "roles" TEXT[] NOT NULL DEFAULT '{}';
