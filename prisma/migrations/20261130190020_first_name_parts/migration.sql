-- interline: no-transaction
call add_first_name_parts();
drop procedure if exists add_first_name_parts;
