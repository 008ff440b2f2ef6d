-- interline: no-transaction

-- Finds the addresses that may be another spelling of one that was asked for.
DROP INDEX CONCURRENTLY IF EXISTS "article_address_spellings";
CREATE INDEX CONCURRENTLY "article_address_spellings" ON "article_address" ("site_id", "article_address_key"("url"));
