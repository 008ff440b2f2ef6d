-- The next migrations make text, with a CHECK, of the columns with an enum type: a CHECK takes a new value in one cheap
-- migration. Instances of the version before go on naming the types: their values are stored by the assignment cast that every type
-- has to text, and compared by these operators. (An implicit cast would make comparing two values of one type ambiguous.) A release
-- after this one drops the types, with `cascade` for what is here.
do $$
declare
  kind text;
begin
  foreach kind in array array['article_state', 'paragraph_state', 'thread_kind', 'prompt_display', 'comment_status',
    'reaction_kind', 'flag_reason', 'key_algorithm']
  loop
    execute format(
      'create function is_value(text, %1$I) returns boolean language sql stable parallel safe as ''select $1 = $2::text'';
       create function is_value(%1$I, text) returns boolean language sql stable parallel safe as ''select $1::text = $2'';
       create function is_no_value(text, %1$I) returns boolean language sql stable parallel safe as ''select $1 <> $2::text'';
       create function is_no_value(%1$I, text) returns boolean language sql stable parallel safe as ''select $1::text <> $2'';
       create operator = (leftarg = text, rightarg = %1$I, function = is_value, commutator = =, negator = <>);
       create operator = (leftarg = %1$I, rightarg = text, function = is_value, commutator = =, negator = <>);
       create operator <> (leftarg = text, rightarg = %1$I, function = is_no_value, commutator = <>, negator = =);
       create operator <> (leftarg = %1$I, rightarg = text, function = is_no_value, commutator = <>, negator = =)', kind);
  end loop;
end $$;

create function queues_of(status text, flag_count integer, approved_at timestamptz) returns text[]
language sql immutable as $$
  select case
    when status in ('pending', 'withheld', 'rejected', 'spam') then array[status]
    when status = 'published' then
      case when flag_count > 0 then array['reported'] else array[]::text[] end
      || case when approved_at is not null then array['approved'] else array[]::text[] end
    else array[]::text[]
  end
$$;

-- What a session has prepared and what its triggers have planned keeps the type a column had, and is refused once the column has
-- another ("cached plan must not change result type"). So each of the next migrations ends the sessions of running instances,
-- before its lock lets them go on: they connect again, and what was under way is answered with 503 and Retry-After.
create procedure end_sessions_of_instances() language sql as $$
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and usename = current_user and application_name = 'interline' and pid <> pg_backend_pid()
$$;
