-- Sums beyond one article: what stands of a person's comments and what was taken down, the lengths of the moderation
-- queues, and when articles were talked about. The trigger of the next migration keeps them, in the transaction of each change, so
-- that instances of the version before keep them too; the one after it counts what is there already.
alter table person
  add column published_count integer not null default 0,
  add column rejected_count integer not null default 0;

create table queue_length (
  site_id uuid not null references site (id) on delete cascade on update cascade,
  queue text not null,
  comments integer not null default 0,
  constraint queue_length_pkey primary key (site_id, queue)
);

create table activity (
  site_id uuid not null,
  starts_at timestamptz(3) not null,
  article_id uuid not null,
  comments integer not null default 0,
  constraint activity_pkey primary key (site_id, starts_at, article_id)
);

-- The three hours a moment is in: 0:00 to 3:00 UTC and so on.
create function activity_span(at timestamptz) returns timestamptz language sql immutable
  as $$ select date_bin('3 hours', at, '2000-01-01 00:00:00+00') $$;

-- The moderation queues a comment is in.
create function queues_of(status comment_status, flag_count integer, approved_at timestamptz) returns text[]
language sql immutable as $$
  select case
    when status in ('pending', 'withheld', 'rejected', 'spam') then array[status::text]
    when status = 'published' then
      case when flag_count > 0 then array['reported'] else array[]::text[] end
      || case when approved_at is not null then array['approved'] else array[]::text[] end
    else array[]::text[]
  end
$$;

-- What comments add to the sums when they come, and take from them when they go: one row of each sum a statement, so that
-- many comments at once change it once. `number` is 1 or -1, `moved` the transition table of the statement.
create function keep_sums_of_many() returns trigger language plpgsql as $$
declare
  number integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
  update person p set
    published_count = p.published_count + number * people.published, rejected_count = p.rejected_count + number * people.rejected
  from (
    select site_id, person_id, count(*) filter (where status = 'published') as published,
      count(*) filter (where status in ('rejected', 'spam')) as rejected
    from moved where status in ('published', 'rejected', 'spam') group by 1, 2) people
  where p.site_id = people.site_id and p.id = people.person_id;

  insert into activity as kept (site_id, starts_at, article_id, comments)
  select site_id, activity_span(created_at), article_id, number * count(*)
  from moved where status = 'published' group by 1, 2, 3 order by 1, 2, 3
  on conflict (site_id, starts_at, article_id) do update set comments = kept.comments + excluded.comments;

  if exists (select from moved where status <> 'published' or flag_count > 0 or approved_at is not null) then
    insert into queue_length as kept (site_id, queue, comments)
    select site_id, queue, number * count(*)
    from moved cross join unnest(queues_of(status, flag_count, approved_at)) queue group by 1, 2 order by 1, 2
    on conflict (site_id, queue) do update set comments = kept.comments + excluded.comments;
  end if;
  return null;
end $$;

-- The same for a comment whose status, reports, approval or time has changed.
create function keep_sums_of_one() returns trigger language plpgsql as $$
declare
  published integer := (new.status = 'published')::int - (old.status = 'published')::int;
  rejected integer := (new.status in ('rejected', 'spam'))::int - (old.status in ('rejected', 'spam'))::int;
  was_in text[] := queues_of(old.status, old.flag_count, old.approved_at);
  is_in text[] := queues_of(new.status, new.flag_count, new.approved_at);
begin
  if published <> 0 or rejected <> 0 then
    update person set published_count = published_count + published, rejected_count = rejected_count + rejected
    where site_id = new.site_id and id = new.person_id;
  end if;
  if published <> 0 or old.created_at <> new.created_at then
    insert into activity as kept (site_id, starts_at, article_id, comments)
    select new.site_id, activity_span(side.at), new.article_id, sum(side.number)
    from (values (old.status, old.created_at, -1), (new.status, new.created_at, 1)) side (status, at, number)
    where side.status = 'published' group by 2 order by 2
    on conflict (site_id, starts_at, article_id) do update set comments = kept.comments + excluded.comments;
  end if;
  if was_in <> is_in then
    insert into queue_length as kept (site_id, queue, comments)
    select new.site_id, side.queue, sum(side.number)
    from (select unnest(was_in) as queue, -1 as number union all select unnest(is_in), 1) side
    group by 2 having sum(side.number) <> 0 order by 2
    on conflict (site_id, queue) do update set comments = kept.comments + excluded.comments;
  end if;
  return null;
end $$;
