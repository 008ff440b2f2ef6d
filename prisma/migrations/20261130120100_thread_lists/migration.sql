-- interline: no-transaction

-- A paragraph's threads as its panel lists them, questions first; also whether it has any at all.
create index concurrently thread_paragraph on thread (site_id, paragraph_id, shown, kind, id);
drop index concurrently if exists "thread_site_id_paragraph_id_id_idx";

-- Threads a page marks in its text, without those that readers do not see.
create index concurrently thread_marked on thread (site_id, article_id, id)
  where shown and (quote is not null or kind = 'prompt');
drop index concurrently if exists "thread_marks";

-- Everything in a thread: its top comments and its replies, those that readers see apart from the others.
create index concurrently comment_of_thread
  on comment (thread_id, (root_id is null), (status = 'published' or reply_count > 0), id);
drop index concurrently if exists "comment_thread_tops";
