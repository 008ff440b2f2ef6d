-- interline: no-transaction
CALL add_first_article_words();
DROP PROCEDURE IF EXISTS add_first_article_words;
