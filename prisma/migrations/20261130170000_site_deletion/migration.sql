-- A site that is deleted takes its events and its log with it; the transaction that does it says so. Nothing else
-- changes or removes a row of them.
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('interline.deleted_site', true) = OLD.site_id::text THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
