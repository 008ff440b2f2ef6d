-- In a file of its own: its lock on people is held for this statement only.
CREATE TRIGGER "person_warning_recorded" AFTER UPDATE OF "warned_at" ON "person"
  FOR EACH ROW WHEN (OLD."warned_at" IS DISTINCT FROM NEW."warned_at") EXECUTE FUNCTION "record_person_event"('person.warned');
