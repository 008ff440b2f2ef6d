-- In a file of its own: its locks on the comments wait for their writers, and hold them up, for this only.
create trigger comment_ranked_first after insert on comment
  for each row when (new.root_id is null and (new.status = 'published' or new.reply_count > 0))
  execute function rank_comment();
create trigger comment_ranked_since after update of status, reply_count, paragraph_id, up, down, reacted on comment
  for each row when (new.root_id is null and
    (old.status = 'published' or old.reply_count > 0, old.paragraph_id, old.score, old.up + old.down + old.reacted)
    is distinct from
    (new.status = 'published' or new.reply_count > 0, new.paragraph_id, new.score, new.up + new.down + new.reacted))
  execute function rank_comment();

alter table comment_rank add constraint comment_rank_site_id_comment_id_fkey
  foreign key (site_id, comment_id) references comment (site_id, id) on delete cascade on update cascade;

-- Room in each page for the next version of a row. Pages that are full get it as their rows change.
alter table comment set (fillfactor = 90);

-- What was there before the triggers, a thousand comments of an article at a time. Its lock keeps writers out meanwhile, so
-- that none of them hides a comment between being read and being ranked.
create procedure rank_first_comments() language plpgsql as $$
declare
  talked record;
  batch uuid[];
  last uuid;
begin
  for talked in select site_id, id from article loop
    last := '00000000-0000-0000-0000-000000000000';
    loop
      perform from article where site_id = talked.site_id and id = talked.id for update;
      select array_agg(c.id order by c.id) into batch from (
        select id from comment
        where site_id = talked.site_id and article_id = talked.id and id > last and root_id is null
          and (status = 'published' or reply_count > 0)
        order by id limit 1000) c;
      insert into comment_rank (site_id, comment_id, article_id, paragraph_id, score, marks)
      select site_id, id, article_id, paragraph_id, score, up + down + reacted from comment
      where site_id = talked.site_id and id = any(batch)
      on conflict do nothing;
      commit;
      exit when batch is null;
      last := batch[cardinality(batch)];
    end loop;
  end loop;
end $$;
