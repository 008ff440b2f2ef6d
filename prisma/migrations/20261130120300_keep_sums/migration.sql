-- In a file of its own: its lock on the comments waits for their writers, and holds them up, for this only.
create trigger comment_comes after insert on comment
  referencing new table as moved for each statement execute function keep_sums_of_many();
create trigger comment_goes after delete on comment
  referencing old table as moved for each statement execute function keep_sums_of_many();
create trigger comment_moves after update of status, flag_count, approved_at, created_at on comment
  for each row when ((old.status, old.flag_count > 0, old.approved_at is null, old.created_at)
    is distinct from (new.status, new.flag_count > 0, new.approved_at is null, new.created_at))
  execute function keep_sums_of_one();

-- Counts what was there before the trigger, a few people or one article at a time. Each row is locked before it is counted:
-- whoever changed it has committed by then, and whoever changes it next adds to what is counted here.
create procedure count_first_sums() language plpgsql as $$
declare
  tenant record;
  talked record;
  batch uuid[];
  after uuid;
begin
  for tenant in select id from site loop
    after := '00000000-0000-0000-0000-000000000000';
    loop
      select array_agg(locked.id order by locked.id) into batch from (
        select id from person where site_id = tenant.id and id > after order by id limit 500 for update) locked;
      exit when batch is null;
      update person p set published_count = counted.published, rejected_count = counted.rejected
      from (
        select listed.id, count(*) filter (where c.status = 'published') as published,
          count(*) filter (where c.status in ('rejected', 'spam')) as rejected
        from unnest(batch) listed (id)
        left join comment c on c.site_id = tenant.id and c.person_id = listed.id
        group by 1) counted
      where p.site_id = tenant.id and p.id = counted.id
        and (p.published_count, p.rejected_count) <> (counted.published, counted.rejected);
      after := batch[cardinality(batch)];
      commit;
    end loop;

    insert into queue_length (site_id, queue)
    select tenant.id, unnest(array['approved', 'pending', 'rejected', 'reported', 'spam', 'withheld'])
    on conflict do nothing;
    perform from queue_length where site_id = tenant.id order by queue for update;
    with counted as materialized (
      select queue, count(*) as comments from comment c cross join unnest(queues_of(c.status, c.flag_count, c.approved_at)) queue
      where c.site_id = tenant.id
        and (c.status in ('pending', 'withheld', 'rejected', 'spam') or c.flag_count > 0 or c.approved_at is not null)
      group by 1)
    update queue_length q set comments = coalesce((select comments from counted where counted.queue = q.queue), 0)
    where q.site_id = tenant.id;
    commit;

    for talked in
      select distinct article_id as id from comment
      where site_id = tenant.id and status = 'published' and created_at > now() - interval '32 days'
    loop
      perform from article where site_id = tenant.id and id = talked.id for update;
      delete from activity where site_id = tenant.id and article_id = talked.id;
      insert into activity (site_id, starts_at, article_id, comments)
      select tenant.id, activity_span(created_at), talked.id, count(*) from comment
      where site_id = tenant.id and article_id = talked.id and status = 'published'
        and created_at > now() - interval '32 days'
      group by 2;
      commit;
    end loop;
  end loop;
end $$;
