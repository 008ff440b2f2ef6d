-- People who comment by a name alone, and the work they have shown once.
alter table person add column guest boolean not null default false;

create table used_challenge (
  site_id uuid not null references site (id) on delete cascade on update cascade,
  id uuid not null,
  expires_at timestamptz(3) not null,
  constraint used_challenge_pkey primary key (site_id, id)
);

create index used_challenge_expires_at_idx on used_challenge (expires_at);
