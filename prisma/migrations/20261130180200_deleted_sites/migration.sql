-- interline: no-transaction

-- The one line that is left of a deleted site.
create index concurrently if not exists decision_of_deleted_sites on decision (created_at) where action = 'site.delete';
