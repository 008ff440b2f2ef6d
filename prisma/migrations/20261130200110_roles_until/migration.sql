-- When the token ends that a person's roles came from: until then one with lesser roles does not take them away. Of roles seen
-- before it is unknown, and the next token decides.
alter table person add column roles_until timestamptz(3);
