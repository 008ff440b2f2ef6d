-- In a file of its own: its lock on comments waits for whoever writes one, for this only.
create trigger comment_mentions_first after insert on comment
  for each row when (new.html like '%data-person=%') execute function keep_mentions();
create trigger comment_mentions_since after update of html on comment
  for each row when (old.html is distinct from new.html
    and (old.html like '%data-person=%' or new.html like '%data-person=%'))
  execute function keep_mentions();
