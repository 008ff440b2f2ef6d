-- In a file of its own: its lock on the log waits for its writers.
ALTER TABLE "decision" ADD COLUMN "text_hash" TEXT;
CREATE TRIGGER "decision_texts" BEFORE INSERT ON "decision"
  FOR EACH ROW EXECUTE FUNCTION "keep_decision_text"();
CREATE TRIGGER "decision_queue" AFTER INSERT ON "decision"
  FOR EACH ROW EXECUTE FUNCTION "queue_for_seal"();

-- For the next migration only, which moves the texts of earlier rows: they may change in nothing else. The one after it ends this.
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('interline.deleted_site', true) = OLD.site_id::text THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('event', 'site_event')
    AND OLD.created_at < nullif(current_setting('interline.events_until', true), '')::timestamptz THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'decision' AND current_setting('interline.moved_texts', true) = 'on'
    AND to_jsonb(NEW) - '{reason,note,evidence,text_hash}'::text[] = to_jsonb(OLD) - '{reason,note,evidence,text_hash}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
