-- In a file of its own: its lock on people waits for whoever writes one, for these only. "changed" moves with a name or picture
-- that shows somewhere.
CREATE TRIGGER "person_renaming_recorded" AFTER UPDATE ON "person"
  FOR EACH ROW WHEN (OLD."changed" <> NEW."changed") EXECUTE FUNCTION "record_person_event"('person.renamed');
CREATE TRIGGER "person_ban_recorded" AFTER UPDATE OF "banned_at", "banned_until" ON "person"
  FOR EACH ROW WHEN (NEW."banned_at" IS NOT NULL
    AND (OLD."banned_at" IS DISTINCT FROM NEW."banned_at" OR OLD."banned_until" IS DISTINCT FROM NEW."banned_until"))
  EXECUTE FUNCTION "record_person_event"('person.banned');
CREATE TRIGGER "person_unban_recorded" AFTER UPDATE OF "banned_at" ON "person"
  FOR EACH ROW WHEN (OLD."banned_at" IS NOT NULL AND NEW."banned_at" IS NULL)
  EXECUTE FUNCTION "record_person_event"('person.unbanned');
