-- Triggers that also work on the parts ("shards") of a table that Citus distributes over several servers. There a trigger runs on a table named
-- like "event_102008"; the rows of a statement (`moved`) cannot be joined with a distributed table, so the functions loop over them;
-- and Citus cannot evaluate the form `CASE value WHEN`.
CREATE OR REPLACE FUNCTION "record_site_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    INSERT INTO "site_event" ("site_id", "type") VALUES (OLD."id", 'site.deleted');
  ELSE
    INSERT INTO "site_event" ("site_id", "type", "data")
      VALUES (NEW."id", CASE WHEN TG_OP = 'INSERT' THEN 'site.created' ELSE 'site.changed' END,
        jsonb_build_object('version', NEW."version"));
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('interline.deleted_site', true) = OLD.site_id::text THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME ~ '^(site_)?event(_\d+)?$'
    AND OLD.created_at < nullif(current_setting('interline.events_until', true), '')::timestamptz THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION keep_name_parts() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  folded text;
begin
  if tg_op = 'UPDATE' then
    delete from person_name_part
    where site_id = old.site_id and person_id = old.id and part = any (array(select parts_of_name(old.name)));
  end if;
  for folded in select parts_of_name(new.name) loop
    insert into person_name_part (site_id, part, person_id) values (new.site_id, folded, new.id) on conflict do nothing;
  end loop;
  return null;
end $$;

CREATE OR REPLACE FUNCTION keep_mentions() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  mentioned uuid[] := array(select mentioned_in(new.html));
  person uuid;
begin
  if tg_op = 'UPDATE' then
    delete from comment_mention where site_id = new.site_id and comment_id = new.id and person_id <> all (mentioned);
  end if;
  foreach person in array mentioned loop
    insert into comment_mention (site_id, comment_id, person_id) values (new.site_id, new.id, person) on conflict do nothing;
  end loop;
  return null;
end $$;
