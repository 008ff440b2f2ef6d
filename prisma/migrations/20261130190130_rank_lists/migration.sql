-- interline: no-transaction

-- The lists by votes, and by votes and reactions. An article's has what is said in its text apart from the rest, so that one index
-- serves both its lists. An article, a paragraph and a comment belong to one site: the indexes do without it.
create index concurrently comment_rank_top on comment_rank (article_id, (paragraph_id is null), score, comment_id);
create index concurrently comment_rank_marks on comment_rank (article_id, (paragraph_id is null), marks, comment_id);
create index concurrently comment_rank_paragraph_top on comment_rank (paragraph_id, score, comment_id)
  where paragraph_id is not null;
create index concurrently comment_rank_paragraph_marks on comment_rank (paragraph_id, marks, comment_id)
  where paragraph_id is not null;
drop index concurrently if exists "comment_list_top";
drop index concurrently if exists "comment_inline_top";
drop index concurrently if exists "comment_paragraph_top";
drop index concurrently if exists "comment_list_reacted";
drop index concurrently if exists "comment_inline_reacted";
drop index concurrently if exists "comment_paragraph_reacted";
-- So that its first readers are planned for as its later ones.
analyze comment_rank;
