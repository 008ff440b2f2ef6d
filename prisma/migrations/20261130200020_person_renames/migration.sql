-- In a file of its own: its lock on people waits for whoever writes one, for this only.
create trigger person_renamed_in_mentions after update of name on person
  for each row when (old.name is distinct from new.name) execute function note_renamed_person();
