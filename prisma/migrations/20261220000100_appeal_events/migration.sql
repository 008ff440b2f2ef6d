-- Appeals change what waits for moderators, so their streams follow them: no event of an article does.
CREATE FUNCTION "record_appeal_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "site_event" ("site_id", "type", "data")
    VALUES (NEW."site_id", 'appeal.changed', jsonb_build_object('appealId', NEW."id", 'personId', NEW."person_id"));
  RETURN NULL;
END $$;
CREATE TRIGGER "appeal_recorded" AFTER INSERT OR UPDATE OF "answered_at" ON "appeal"
  FOR EACH ROW EXECUTE FUNCTION "record_appeal_event"();
