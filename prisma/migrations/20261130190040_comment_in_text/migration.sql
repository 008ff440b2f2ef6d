-- interline: no-transaction

-- What is said in an article's text, in order of time: top comments for the list, with the replies for annotations.
create index concurrently comment_in_text on comment (site_id, article_id, (root_id is null), id)
  where paragraph_id is not null and (status = 'published' or reply_count > 0);
drop index concurrently if exists "comment_inline";
