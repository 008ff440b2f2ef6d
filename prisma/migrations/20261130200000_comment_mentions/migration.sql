-- Whom comments mention, so that a new name can be written into them. Kept by the triggers of the next migration, for
-- instances of the version before too; the last one adds the comments there are.
create table comment_mention (
  site_id uuid not null,
  comment_id uuid not null,
  person_id uuid not null,
  constraint comment_mention_pkey primary key (site_id, comment_id, person_id),
  constraint comment_mention_comment_fkey foreign key (site_id, comment_id) references comment (site_id, id)
    on delete cascade on update cascade
);
create index comment_mention_person on comment_mention (site_id, person_id, comment_id);

-- People with a new name that some comments may not show yet.
create table renamed_person (
  site_id uuid not null,
  person_id uuid not null,
  since timestamptz(3) not null,
  constraint renamed_person_pkey primary key (site_id, person_id),
  constraint renamed_person_person_fkey foreign key (site_id, person_id) references person (site_id, id)
    on delete cascade on update cascade
);

-- Ids in the marks that src/features/comments/markdown.ts writes; text has no such quotation mark.
create function mentioned_in(html text) returns setof uuid language sql immutable parallel safe as $$
  select distinct found[1]::uuid
  from regexp_matches(html, 'data-person="([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"', 'g') found
$$;

create function keep_mentions() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from comment_mention where site_id = new.site_id and comment_id = new.id
      and person_id not in (select mentioned_in(new.html));
  end if;
  insert into comment_mention (site_id, comment_id, person_id)
  select new.site_id, new.id, person from mentioned_in(new.html) person
  on conflict do nothing;
  return null;
end $$;

create function note_renamed_person() returns trigger language plpgsql as $$
begin
  if exists (select from comment_mention where site_id = new.site_id and person_id = new.id) then
    insert into renamed_person (site_id, person_id, since) values (new.site_id, new.id, clock_timestamp())
    on conflict (site_id, person_id) do update set since = excluded.since;
  end if;
  return null;
end $$;

-- A few comments at a time, each locked, so that none is deleted meanwhile; the triggers keep those that are edited.
create procedure add_first_mentions() language plpgsql as $$
declare
  tenant record;
  last uuid;
begin
  for tenant in select id from site loop
    last := '00000000-0000-0000-0000-000000000000';
    loop
      with batch as materialized (
        select id, html from comment where site_id = tenant.id and id > last order by id limit 500 for key share),
      added as (
        insert into comment_mention (site_id, comment_id, person_id)
        select tenant.id, batch.id, person from batch cross join mentioned_in(batch.html) person
        on conflict do nothing)
      select (array_agg(id order by id desc))[1] into last from batch;
      exit when last is null;
      commit;
    end loop;
  end loop;
end $$;
