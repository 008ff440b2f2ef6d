-- The table is written anew under a lock that nobody reads it beside: docs/operations/upgrading.md says for how long. Indexes and triggers
-- whose conditions name the type cannot follow it; they are the same ones afterwards.
drop trigger comment_moves on comment;
drop trigger comment_ranked_first on comment;
drop trigger comment_ranked_since on comment;
drop index comment_approved, comment_below, comment_held_of_person, comment_of_article, comment_of_article_hottest,
  comment_of_paragraph, comment_of_paragraph_hottest, comment_of_person, comment_of_thread, comment_queue, comment_reported,
  comment_writer;

alter table comment
  alter column status type text using status::text,
  add constraint comment_status
    check (status in ('published', 'pending', 'withheld', 'rejected', 'spam', 'deleted', 'erased'));

create index comment_approved on comment (site_id, id) where status = 'published' and approved_at is not null;
create index comment_below on comment (root_id, id)
  where root_id is not null and (status = 'published' or reply_count > 0);
create index comment_held_of_person on comment (person_id, article_id, id)
  where status in ('pending', 'withheld', 'rejected', 'spam');
create index comment_of_article on comment (article_id, (root_id is null), (paragraph_id is null), id)
  where status = 'published' or reply_count > 0;
create index comment_of_article_hottest on comment (article_id, (paragraph_id is null), reply_count, id)
  where root_id is null and (status = 'published' or reply_count > 0);
create index comment_of_paragraph on comment (paragraph_id, (root_id is null), id)
  where paragraph_id is not null and (status = 'published' or reply_count > 0);
create index comment_of_paragraph_hottest on comment (paragraph_id, reply_count, id)
  where root_id is null and paragraph_id is not null and (status = 'published' or reply_count > 0);
create index comment_of_person on comment (person_id, id) where status = 'published';
create index comment_of_thread on comment (thread_id, (root_id is null), (status = 'published' or reply_count > 0), id);
create index comment_queue on comment (site_id, status, id) where status in ('pending', 'withheld', 'rejected', 'spam');
create index comment_reported on comment (site_id, id) where status = 'published' and flag_count > 0;
create index comment_writer on comment (article_id, person_id) where status = 'published';

create trigger comment_moves after update of status, flag_count, approved_at, created_at on comment
  for each row when ((old.status, old.flag_count > 0, old.approved_at is null, old.created_at)
    is distinct from (new.status, new.flag_count > 0, new.approved_at is null, new.created_at))
  execute function keep_sums_of_one();
create trigger comment_ranked_first after insert on comment
  for each row when (new.root_id is null and (new.status = 'published' or new.reply_count > 0))
  execute function rank_comment();
create trigger comment_ranked_since after update of status, reply_count, paragraph_id, up, down, reacted on comment
  for each row when (new.root_id is null and
    (old.status = 'published' or old.reply_count > 0, old.paragraph_id, old.score, old.up + old.down + old.reacted)
    is distinct from
    (new.status = 'published' or new.reply_count > 0, new.paragraph_id, new.score, new.up + new.down + new.reacted))
  execute function rank_comment();
drop function queues_of(comment_status, integer, timestamptz);
call end_sessions_of_instances();
