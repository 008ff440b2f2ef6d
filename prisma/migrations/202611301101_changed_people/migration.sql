-- Lists in the memory of instances show names and pictures. When those of a person whose name is shown somewhere change,
-- whatever changes them, this number of the site grows, and the person keeps the number: instances compare the one and ask
-- for the people of the others. People who have written nothing that is shown are left out: their pictures may have another
-- address with every token.
ALTER TABLE "site" ADD COLUMN "people_version" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "person" ADD COLUMN "changed" INTEGER NOT NULL DEFAULT 0;

CREATE FUNCTION "count_changed_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "comment" c
      WHERE c."site_id" = NEW."site_id" AND c."person_id" = NEW."id" AND c."status" = 'published')
    OR EXISTS (SELECT 1 FROM "thread" t
      WHERE t."site_id" = NEW."site_id" AND t."resolved_by_id" = NEW."id" AND t."resolved_at" IS NOT NULL)
    OR EXISTS (SELECT 1 FROM "thread" t
      WHERE t."site_id" = NEW."site_id" AND t."created_by_id" = NEW."id" AND t."resolved_at" IS NOT NULL)
  THEN
    UPDATE "site" SET "people_version" = "people_version" + 1 WHERE "id" = NEW."site_id"
      RETURNING "people_version" INTO NEW."changed";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "person_change_counted" BEFORE UPDATE OF "name", "picture" ON "person"
  FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name" OR OLD."picture" IS DISTINCT FROM NEW."picture")
  EXECUTE FUNCTION "count_changed_person"();
