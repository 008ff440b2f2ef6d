-- What happens to a site besides its articles: settings, issuers, keys and service tokens, bans, names. Triggers write it, in
-- the statement of the change, so nothing that changes these rows can forget to, instances of the version before included. Who
-- did it and why is in "decision".
CREATE TABLE "site_event" (
    "site_id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "site_event_pkey" PRIMARY KEY ("site_id","number")
);
CREATE INDEX "site_event_position" ON "site_event" ("tx");
CREATE INDEX "site_event_age" ON "site_event" ("created_at");

-- Besides a deleted site, events that are older than they are kept go; the transaction that does it says so. Nothing else
-- changes or removes a row.
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('interline.deleted_site', true) = OLD.site_id::text THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('event', 'site_event')
    AND OLD.created_at < nullif(current_setting('interline.events_until', true), '')::timestamptz THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "site_event_append_only" BEFORE UPDATE OR DELETE ON "site_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "site_event_no_truncate" BEFORE TRUNCATE ON "site_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();

CREATE FUNCTION "record_site_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    INSERT INTO "site_event" ("site_id", "type") VALUES (OLD."id", 'site.deleted');
  ELSE
    INSERT INTO "site_event" ("site_id", "type", "data")
      VALUES (NEW."id", CASE TG_OP WHEN 'INSERT' THEN 'site.created' ELSE 'site.changed' END,
        jsonb_build_object('version', NEW."version"));
  END IF;
  RETURN NULL;
END $$;

-- The trigger's argument is the event's type.
CREATE FUNCTION "record_person_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "site_event" ("site_id", "type", "data")
    VALUES (NEW."site_id", TG_ARGV[0], jsonb_build_object('personId', NEW."id"));
  RETURN NULL;
END $$;
