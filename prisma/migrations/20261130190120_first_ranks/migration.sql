-- interline: no-transaction
call rank_first_comments();
drop procedure if exists rank_first_comments;
