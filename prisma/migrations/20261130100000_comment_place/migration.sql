-- A comment repeats its thread's paragraph for the indexes of the lists. From here on the database keeps the two equal: a thread
-- takes its comments along when it moves, and a comment at another paragraph than its thread's is refused. A foreign key cannot
-- say so, because both are null in a thread on the whole article.

-- Instances of the version before update the thread first and its comments after it, which then changes nothing.
CREATE FUNCTION "move_comments_of_thread"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "comment" SET "paragraph_id" = NEW."paragraph_id"
  WHERE "site_id" = NEW."site_id" AND "thread_id" = NEW."id" AND "paragraph_id" IS DISTINCT FROM NEW."paragraph_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "thread_moves_comments" AFTER UPDATE OF "paragraph_id" ON "thread"
  FOR EACH ROW WHEN (OLD."paragraph_id" IS DISTINCT FROM NEW."paragraph_id")
  EXECUTE FUNCTION "move_comments_of_thread"();

-- The code of a serialization failure: the writer read the thread before it moved, and has to read it again. Instances of the
-- version before answer it with "busy".
CREATE FUNCTION "require_paragraph_of_thread"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place uuid;
BEGIN
  SELECT "paragraph_id" INTO place FROM "thread"
  WHERE "site_id" = NEW."site_id" AND "id" = NEW."thread_id" FOR KEY SHARE;
  IF place IS DISTINCT FROM NEW."paragraph_id" THEN
    RAISE EXCEPTION 'comment % belongs to the paragraph of its thread', NEW."id" USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "comment_place" AFTER INSERT OR UPDATE OF "paragraph_id", "thread_id" ON "comment"
  FOR EACH ROW EXECUTE FUNCTION "require_paragraph_of_thread"();
