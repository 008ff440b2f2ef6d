-- Instances keep answers about pages that belong to no article. When one comes to belong to one, by an address or by the
-- publisher's key, whatever wrote it, this number says so to all of them. The triggers run as the transaction commits: the
-- site's row is locked for that moment alone, however long a publisher's transaction has taken.
ALTER TABLE "site" ADD COLUMN "pages_version" INTEGER NOT NULL DEFAULT 0;

CREATE FUNCTION "count_page"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "site" SET "pages_version" = "pages_version" + 1 WHERE "id" = NEW."site_id";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "article_address_counted" AFTER INSERT ON "article_address"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "count_page"();
CREATE CONSTRAINT TRIGGER "article_key_counted" AFTER UPDATE OF "key" ON "article"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."key" IS DISTINCT FROM NEW."key") EXECUTE FUNCTION "count_page"();
