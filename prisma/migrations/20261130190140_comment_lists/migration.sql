-- interline: no-transaction

-- Everything readers see of an article in order of time: top comments for the lists, replies too for annotations; what is said in
-- the text apart from the rest.
create index concurrently comment_of_article
  on comment (article_id, (root_id is null), (paragraph_id is null), id)
  where status = 'published' or reply_count > 0;
drop index concurrently if exists "comment_list";
drop index concurrently if exists "comment_in_text";

-- The same of a paragraph: its list, and its newest comments with replies.
create index concurrently comment_of_paragraph on comment (paragraph_id, (root_id is null), id)
  where paragraph_id is not null and (status = 'published' or reply_count > 0);
drop index concurrently if exists "comment_paragraph";
drop index concurrently if exists "comment_latest";

-- The lists by replies.
create index concurrently comment_of_article_hottest on comment (article_id, (paragraph_id is null), reply_count, id)
  where root_id is null and (status = 'published' or reply_count > 0);
drop index concurrently if exists "comment_list_hottest";
drop index concurrently if exists "comment_inline_hottest";
create index concurrently comment_of_paragraph_hottest on comment (paragraph_id, reply_count, id)
  where root_id is null and paragraph_id is not null and (status = 'published' or reply_count > 0);
drop index concurrently if exists "comment_paragraph_hottest";

-- Replies below a top comment.
create index concurrently comment_below on comment (root_id, id)
  where root_id is not null and (status = 'published' or reply_count > 0);
drop index concurrently if exists "comment_replies";

-- A person's comments that are published, and those that are not.
create index concurrently comment_of_person on comment (person_id, id) where status = 'published';
drop index concurrently if exists "comment_card";
create index concurrently comment_held_of_person on comment (person_id, article_id, id)
  where status in ('pending', 'withheld', 'rejected', 'spam');
drop index concurrently if exists "comment_person";

-- Who takes part in an article.
create index concurrently comment_writer on comment (article_id, person_id) where status = 'published';
drop index concurrently if exists "comment_participant";

-- Popular articles are counted in `activity`.
drop index concurrently if exists "comment_recent";
