-- interline: no-transaction

-- The audit log of one comment and of one person, in its order.
create index concurrently decision_of_comment on decision (site_id, comment_id, id);
drop index concurrently if exists "decision_site_id_comment_id_idx";
create index concurrently decision_of_person on decision (site_id, person_id, id);
drop index concurrently if exists "decision_site_id_person_id_idx";

-- A comment's reports as moderators read them: the newest, however many there are.
create index concurrently flag_of_comment on flag (site_id, comment_id, created_at) where withdrawn_at is null;
