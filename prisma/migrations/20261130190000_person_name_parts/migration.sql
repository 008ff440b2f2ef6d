-- Names as mentions look for them, from each of their words on, so that the beginning of any word is a range of an index.
-- The trigger of the next migration keeps the rows, for instances of the version before too; the one after it adds the
-- people known so far.

-- Lower case without accents, as far as the database's locale knows cases.
create function fold_name(name text) returns text language sql immutable parallel safe as $$
  select lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g'))
$$;

-- The folded name from each of its first ten words to its end, at most 100 characters.
create function parts_of_name(name text) returns setof text language sql immutable parallel safe as $$
  select distinct left(substr(folded, at), 100) from (
    select folded, at from fold_name(name) folded cross join generate_series(1, length(folded)) at
    where substr(folded, at, 1) <> ' ' and (at = 1 or substr(folded, at - 1, 1) = ' ')
    order by at limit 10) words
$$;

create table person_name_part (
  site_id uuid not null references site (id) on delete cascade on update cascade,
  part text collate "C" not null,
  person_id uuid not null,
  constraint person_name_part_pkey primary key (site_id, part, person_id)
);
