-- A deleted article keeps its row and its events, so that its number goes on and nothing takes its id; everything else of it goes.
alter table article add column deleted_at timestamptz(3);

-- Deleted articles of which something may be left.
create table article_removal (
  site_id uuid not null,
  article_id uuid not null,
  constraint article_removal_pkey primary key (site_id, article_id),
  constraint article_removal_article_fkey foreign key (site_id, article_id) references article (site_id, id)
    on delete cascade on update cascade
);
