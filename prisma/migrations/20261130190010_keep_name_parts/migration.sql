-- In a file of its own: its lock on people waits for whoever writes one, for this only.
create function keep_name_parts() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from person_name_part
    where site_id = old.site_id and person_id = old.id and part in (select parts_of_name(old.name));
  end if;
  insert into person_name_part (site_id, part, person_id)
  select new.site_id, part, new.id from parts_of_name(new.name) part
  on conflict do nothing;
  return null;
end $$;
create trigger person_comes after insert on person
  for each row execute function keep_name_parts();
create trigger person_renamed after update of name on person
  for each row when (old.name is distinct from new.name) execute function keep_name_parts();

-- A few people at a time, each locked, so that nobody is renamed meanwhile.
create procedure add_first_name_parts() language plpgsql as $$
declare
  tenant record;
  last uuid;
begin
  for tenant in select id from site loop
    last := '00000000-0000-0000-0000-000000000000';
    loop
      with batch as materialized (
        select id, name from person where site_id = tenant.id and id > last order by id limit 500 for share),
      added as (
        insert into person_name_part (site_id, part, person_id)
        select tenant.id, part, batch.id from batch cross join parts_of_name(batch.name) part
        on conflict do nothing)
      select (array_agg(id order by id desc))[1] into last from batch;
      exit when last is null;
      commit;
    end loop;
  end loop;
end $$;
