-- interline: no-transaction

-- Which paragraphs of an article have threads, and which some were moved away from: one step of an index each,
-- however many threads there are.
create index concurrently thread_places on thread (site_id, article_id, paragraph_id);
drop index concurrently if exists "thread_site_id_article_id_idx";
create index concurrently thread_moved on thread (site_id, article_id, moved_from_id) where moved_from_id is not null;
