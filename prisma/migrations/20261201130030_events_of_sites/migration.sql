-- In a file of its own: its lock on sites waits for whoever changes one, for these only.
CREATE TRIGGER "site_recorded" AFTER INSERT OR DELETE ON "site"
  FOR EACH ROW EXECUTE FUNCTION "record_site_event"();
CREATE TRIGGER "site_change_recorded" AFTER UPDATE OF "version" ON "site"
  FOR EACH ROW WHEN (OLD."version" <> NEW."version") EXECUTE FUNCTION "record_site_event"();
