-- What moderators sort and find articles by: one row per article, changed in the transaction of what it counts, under the article's lock.
CREATE TABLE "article_summary" (
    "site_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "latest_at" TIMESTAMPTZ(3) NOT NULL,
    "pending" INTEGER NOT NULL DEFAULT 0,
    "withheld" INTEGER NOT NULL DEFAULT 0,
    "reported" INTEGER NOT NULL DEFAULT 0,
    "anchored" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "edited" INTEGER NOT NULL DEFAULT 0,
    "ambiguous" INTEGER NOT NULL DEFAULT 0,
    "orphaned" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "article_summary_pkey" PRIMARY KEY ("site_id","article_id"),
    CONSTRAINT "article_summary_article_fkey" FOREIGN KEY ("site_id","article_id") REFERENCES "article"("site_id","id") ON DELETE CASCADE
);
CREATE INDEX "article_summary_latest" ON "article_summary" ("site_id", "latest_at", "article_id");
CREATE INDEX "article_summary_reports" ON "article_summary" ("site_id", (("reported" + "withheld")), "article_id") WHERE "reported" + "withheld" > 0;
CREATE INDEX "article_summary_lost" ON "article_summary" ("site_id", (("ambiguous" + "orphaned")), "article_id") WHERE "ambiguous" + "orphaned" > 0;

CREATE FUNCTION start_article_summary() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO article_summary (site_id, article_id, latest_at) VALUES (new.site_id, new.id, new.created_at) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- Threads by the state of their paragraph.
CREATE FUNCTION keep_anchor_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE article_summary s SET
    anchored = s.anchored + (new.state = 'anchored')::int * new.thread_count - (old.state = 'anchored')::int * old.thread_count,
    moved = s.moved + (new.state = 'moved')::int * new.thread_count - (old.state = 'moved')::int * old.thread_count,
    edited = s.edited + (new.state = 'edited')::int * new.thread_count - (old.state = 'edited')::int * old.thread_count,
    ambiguous = s.ambiguous + (new.state = 'ambiguous')::int * new.thread_count - (old.state = 'ambiguous')::int * old.thread_count,
    orphaned = s.orphaned + (new.state = 'orphaned')::int * new.thread_count - (old.state = 'orphaned')::int * old.thread_count
  WHERE s.site_id = new.site_id AND s.article_id = new.article_id;
  RETURN NULL;
END $$;

-- The functions of the sums of comments, extended. They loop over the rows of a statement (`moved`), because Citus can't join these with a distributed table.
-- `latest_at` is exact to a minute, so that a busy article's index entry does not move with every post.
CREATE OR REPLACE FUNCTION keep_sums_of_many() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  number integer := case tg_op when 'INSERT' then 1 else -1 end;
  part record;
begin
  for part in
    select m.site_id, m.person_id, number * count(*) filter (where m.status = 'published') as published,
      number * count(*) filter (where m.status in ('rejected', 'spam')) as rejected
    from moved m where m.status in ('published', 'rejected', 'spam') group by 1, 2 order by 1, 2
  loop
    update person p set published_count = p.published_count + part.published, rejected_count = p.rejected_count + part.rejected
    where p.site_id = part.site_id and p.id = part.person_id;
  end loop;

  for part in
    select m.site_id, activity_span(m.created_at) as starts_at, m.article_id, number * count(*) as comments
    from moved m where m.status = 'published' group by 1, 2, 3 order by 1, 2, 3
  loop
    insert into activity as kept (site_id, starts_at, article_id, comments)
    values (part.site_id, part.starts_at, part.article_id, part.comments)
    on conflict (site_id, starts_at, article_id) do update set comments = kept.comments + excluded.comments;
  end loop;

  for part in
    select m.site_id, m.article_id, max(m.created_at) as latest_at, count(*) filter (where m.status = 'pending') as pending,
      count(*) filter (where m.status = 'withheld') as withheld,
      count(*) filter (where m.status = 'published' and m.flag_count > 0) as reported
    from moved m group by 1, 2 order by 1, 2
  loop
    update article_summary s set
      pending = s.pending + number * part.pending, withheld = s.withheld + number * part.withheld,
      reported = s.reported + number * part.reported,
      latest_at = case when number > 0 then greatest(s.latest_at, part.latest_at) else s.latest_at end
    where s.site_id = part.site_id and s.article_id = part.article_id
      and (part.pending + part.withheld + part.reported > 0 or number > 0 and s.latest_at < part.latest_at - interval '1 minute');
  end loop;

  if exists (select from moved m where m.status <> 'published' or m.flag_count > 0 or m.approved_at is not null) then
    for part in
      select m.site_id, queue, number * count(*) as comments
      from moved m cross join unnest(queues_of(m.status, m.flag_count, m.approved_at)) queue group by 1, 2 order by 1, 2
    loop
      insert into queue_length as kept (site_id, queue, comments) values (part.site_id, part.queue, part.comments)
      on conflict (site_id, queue) do update set comments = kept.comments + excluded.comments;
    end loop;
  end if;
  return null;
end $$;

CREATE OR REPLACE FUNCTION keep_sums_of_one() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  published integer := (new.status = 'published')::int - (old.status = 'published')::int;
  rejected integer := (new.status in ('rejected', 'spam'))::int - (old.status in ('rejected', 'spam'))::int;
  was_in text[] := queues_of(old.status, old.flag_count, old.approved_at);
  is_in text[] := queues_of(new.status, new.flag_count, new.approved_at);
  part record;
begin
  if published <> 0 or rejected <> 0 then
    update person set published_count = published_count + published, rejected_count = rejected_count + rejected
    where site_id = new.site_id and id = new.person_id;
  end if;
  if published <> 0 or old.created_at <> new.created_at then
    for part in
      select activity_span(side.at) as starts_at, sum(side.number) as comments
      from (values (old.status, old.created_at, -1), (new.status, new.created_at, 1)) side (status, at, number)
      where side.status = 'published' group by 1 order by 1
    loop
      insert into activity as kept (site_id, starts_at, article_id, comments)
      values (new.site_id, part.starts_at, new.article_id, part.comments)
      on conflict (site_id, starts_at, article_id) do update set comments = kept.comments + excluded.comments;
    end loop;
  end if;
  if was_in <> is_in then
    update article_summary s set
      pending = s.pending + ('pending' = any (is_in))::int - ('pending' = any (was_in))::int,
      withheld = s.withheld + ('withheld' = any (is_in))::int - ('withheld' = any (was_in))::int,
      reported = s.reported + ('reported' = any (is_in))::int - ('reported' = any (was_in))::int
    where s.site_id = new.site_id and s.article_id = new.article_id;
    for part in
      select side.queue, sum(side.number) as comments
      from (select unnest(was_in) as queue, -1 as number union all select unnest(is_in), 1) side
      group by 1 having sum(side.number) <> 0 order by 1
    loop
      insert into queue_length as kept (site_id, queue, comments) values (new.site_id, part.queue, part.comments)
      on conflict (site_id, queue) do update set comments = kept.comments + excluded.comments;
    end loop;
  end if;
  return null;
end $$;

-- Articles from before, a few at a time. Each is locked before it is counted: what changed it has been committed by then, and what
-- changes it next adds to what is counted here.
CREATE PROCEDURE summarise_first_articles() LANGUAGE plpgsql AS $$
DECLARE
  tenant record;
  batch uuid[];
  after uuid;
BEGIN
  FOR tenant IN SELECT id FROM site LOOP
    after := '00000000-0000-0000-0000-000000000000';
    LOOP
      SELECT array_agg(locked.id ORDER BY locked.id) INTO batch FROM (
        SELECT id FROM article WHERE site_id = tenant.id AND id > after ORDER BY id LIMIT 500 FOR UPDATE) locked;
      EXIT WHEN batch IS NULL;
      INSERT INTO article_summary (site_id, article_id, latest_at, pending, withheld, reported, anchored, moved, edited, ambiguous, orphaned)
      SELECT a.site_id, a.id, coalesce(newest.at, a.created_at), coalesce(q.pending, 0), coalesce(q.withheld, 0), coalesce(q.reported, 0),
        coalesce(p.anchored, 0), coalesce(p.moved, 0), coalesce(p.edited, 0), coalesce(p.ambiguous, 0), coalesce(p.orphaned, 0)
      FROM article a
      LEFT JOIN LATERAL (
        SELECT max(one.created_at) AS at FROM unnest(array[true, false]) top (yes), unnest(array[true, false]) whole (yes)
        CROSS JOIN LATERAL (
          SELECT c.created_at FROM comment c
          WHERE c.article_id = a.id AND (c.root_id IS NULL) = top.yes AND (c.paragraph_id IS NULL) = whole.yes
            AND (c.status = 'published' OR c.reply_count > 0)
          ORDER BY c.id DESC LIMIT 1) one) newest ON true
      LEFT JOIN (
        SELECT c.article_id, count(*) FILTER (WHERE c.status = 'pending') AS pending,
          count(*) FILTER (WHERE c.status = 'withheld') AS withheld, count(*) FILTER (WHERE c.status = 'published') AS reported
        FROM comment c WHERE c.site_id = tenant.id AND c.article_id = ANY (batch)
          AND (c.status IN ('pending', 'withheld') OR c.status = 'published' AND c.flag_count > 0)
        GROUP BY 1) q ON q.article_id = a.id
      LEFT JOIN (
        SELECT g.article_id, sum(g.thread_count) FILTER (WHERE g.state = 'anchored') AS anchored,
          sum(g.thread_count) FILTER (WHERE g.state = 'moved') AS moved, sum(g.thread_count) FILTER (WHERE g.state = 'edited') AS edited,
          sum(g.thread_count) FILTER (WHERE g.state = 'ambiguous') AS ambiguous,
          sum(g.thread_count) FILTER (WHERE g.state = 'orphaned') AS orphaned
        FROM paragraph g WHERE g.site_id = tenant.id AND g.article_id = ANY (batch) AND g.thread_count > 0
        GROUP BY 1) p ON p.article_id = a.id
      WHERE a.site_id = tenant.id AND a.id = ANY (batch) AND a.deleted_at IS NULL
      ON CONFLICT DO NOTHING;
      after := batch[cardinality(batch)];
      COMMIT;
    END LOOP;
  END LOOP;
END $$;
