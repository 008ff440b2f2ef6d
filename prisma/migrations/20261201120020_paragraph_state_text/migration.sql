-- The tables are written anew under locks that nobody reads them beside.
alter table paragraph
  alter column state drop default,
  alter column state type text using state::text,
  alter column state set default 'anchored',
  add constraint paragraph_state check (state in ('anchored', 'moved', 'edited', 'ambiguous', 'orphaned'));
alter table placement
  alter column state type text using state::text,
  add constraint placement_state check (state in ('anchored', 'moved', 'edited', 'ambiguous', 'orphaned'));
call end_sessions_of_instances();
