-- Notes are shown to moderators only, so their streams alone follow them. The event says about whom, not what.
CREATE FUNCTION "record_note_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  note person_note := CASE tg_op WHEN 'DELETE' THEN old ELSE new END;
BEGIN
  INSERT INTO "site_event" ("site_id", "type", "data")
    SELECT note.site_id, 'person.noted', jsonb_build_object('personId', note.person_id)
    -- Not while the site is deleted.
    FROM site WHERE id = note.site_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "person_note_recorded" AFTER INSERT OR DELETE ON "person_note"
  FOR EACH ROW EXECUTE FUNCTION "record_note_event"();
