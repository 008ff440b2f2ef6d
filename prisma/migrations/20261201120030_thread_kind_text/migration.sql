-- The table is written anew under a lock that nobody reads it beside. An index whose condition names the type cannot follow it.
drop index thread_marked;
alter table thread
  alter column kind type text using kind::text,
  alter column display type text using display::text,
  add constraint thread_kind check (kind in ('discussion', 'prompt')),
  add constraint thread_display check (display in ('open', 'closed'));
create index thread_marked on thread (site_id, article_id, id) where shown and (quote is not null or kind = 'prompt');
call end_sessions_of_instances();
