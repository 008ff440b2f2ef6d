-- In a file of its own: it looks through all threads, and readers need not wait for that. Few are hidden; the others were right
-- from the start.
update thread set shown = false where shown and kind = 'discussion' and comment_count = 0;
