-- interline: no-transaction
CALL summarise_first_articles();
DROP PROCEDURE IF EXISTS summarise_first_articles;
