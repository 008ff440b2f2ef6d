-- interline: no-transaction
-- Comments from before, for the job that indexes them; a comment that is noted twice is indexed twice.
insert into search_pending (site_id, comment_id) select site_id, id from comment where status not in ('deleted', 'erased');
