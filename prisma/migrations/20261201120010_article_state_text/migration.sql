-- The table is written anew under a lock that nobody reads it beside.
alter table article
  alter column state drop default,
  alter column state type text using state::text,
  alter column state set default 'open',
  add constraint article_state check (state in ('open', 'closed', 'hidden'));
call end_sessions_of_instances();
