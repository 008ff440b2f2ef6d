-- interline: no-transaction
call add_first_mentions();
drop procedure if exists add_first_mentions;
