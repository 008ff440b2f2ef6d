-- Whether readers see a thread: a question always, a discussion while something of it is published. A column of its own, kept by
-- a trigger, because the lists of threads skip the others by an index: an index over the count itself would have to be
-- written with every comment. Instances of the version before need not know of it.
alter table thread add column shown boolean not null default true;
alter table thread alter column shown set default false;

create function set_thread_shown() returns trigger language plpgsql as $$
begin
  new.shown := new.kind = 'prompt' or new.comment_count > 0;
  return new;
end $$;
create trigger thread_shown_first before insert on thread
  for each row execute function set_thread_shown();
create trigger thread_shown_since before update of comment_count on thread
  for each row when ((old.comment_count > 0) is distinct from (new.comment_count > 0))
  execute function set_thread_shown();
