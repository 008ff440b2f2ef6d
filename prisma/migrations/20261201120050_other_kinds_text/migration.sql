-- The tables are written anew under locks that nobody reads them beside.
alter table flag
  alter column reason type text using reason::text,
  add constraint flag_reason check (reason in ('abuse', 'hate', 'spam', 'off_topic', 'privacy', 'illegal', 'other'));
alter table reaction
  alter column kind type text using kind::text,
  add constraint reaction_kind check (kind in ('thanks', 'insightful', 'funny', 'sad'));
alter table signing_key
  alter column algorithm type text using algorithm::text,
  add constraint signing_key_algorithm check (algorithm in ('HS256', 'RS256', 'ES256', 'EdDSA'));
call end_sessions_of_instances();
drop procedure end_sessions_of_instances;
