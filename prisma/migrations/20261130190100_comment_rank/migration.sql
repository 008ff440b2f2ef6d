-- What the lists by votes and reactions are sorted by, apart from the comments: a vote then changes no index of `comment`, and
-- Postgres can write the new row into the same page and leave the indexes alone (a HOT update). One narrow row for each
-- top comment that lists show. The triggers of the next migration keep them, for instances of the version before too.
create table comment_rank (
  site_id uuid not null,
  comment_id uuid not null,
  article_id uuid not null,
  paragraph_id uuid,
  score integer not null,
  marks integer not null,
  constraint comment_rank_pkey primary key (site_id, comment_id)
) with (fillfactor = 90);

create function rank_comment() returns trigger language plpgsql as $$
begin
  if new.status = 'published' or new.reply_count > 0 then
    insert into comment_rank (site_id, comment_id, article_id, paragraph_id, score, marks)
    values (new.site_id, new.id, new.article_id, new.paragraph_id, new.score, new.up + new.down + new.reacted)
    on conflict (site_id, comment_id) do update
      set paragraph_id = excluded.paragraph_id, score = excluded.score, marks = excluded.marks;
  else
    delete from comment_rank where site_id = new.site_id and comment_id = new.id;
  end if;
  return null;
end $$;
