-- interline: no-transaction

-- The list of a site's articles, the newest first, and those whose title begins like something.
create index concurrently if not exists article_listed on article (site_id, id) where deleted_at is null;
create index concurrently if not exists article_titled
  on article (site_id, (left(lower(title), 60) collate "C"), id) where deleted_at is null;
