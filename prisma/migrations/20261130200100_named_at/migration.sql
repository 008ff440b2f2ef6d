-- When the token was issued that a person's name and picture came from: an older one that is still valid must not bring
-- back what a later one replaced.
alter table person add column named_at timestamptz(3);
