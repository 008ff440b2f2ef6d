-- interline: no-transaction
call count_first_sums();
drop procedure if exists count_first_sums;
