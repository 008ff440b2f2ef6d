-- interline: no-transaction

-- Threads about an article as a whole, in their order; those of paragraphs have an index.
CREATE INDEX CONCURRENTLY thread_of_whole ON thread (site_id, article_id, id) WHERE paragraph_id IS NULL;
