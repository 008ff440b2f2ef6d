-- Whether readers see a thread: a question always, a discussion while something of it is published. A column of its own, kept by
-- a trigger, because the lists of threads skip the others by an index: an index over the count itself would have to be
-- written with every comment. Instances of the version before need not know of it.
ALTER TABLE "thread" ADD COLUMN "shown" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "thread" ALTER COLUMN "shown" SET DEFAULT false;

CREATE FUNCTION "set_thread_shown"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."shown" := NEW."kind" = 'prompt' OR NEW."comment_count" > 0;
  RETURN NEW;
END $$;
CREATE TRIGGER "thread_shown_first" BEFORE INSERT ON "thread"
  FOR EACH ROW EXECUTE FUNCTION "set_thread_shown"();
CREATE TRIGGER "thread_shown_since" BEFORE UPDATE OF "comment_count" ON "thread"
  FOR EACH ROW WHEN ((OLD."comment_count" > 0) IS DISTINCT FROM (NEW."comment_count" > 0))
  EXECUTE FUNCTION "set_thread_shown"();

-- Few: the others were right from the start.
UPDATE "thread" SET "shown" = false WHERE "kind" = 'discussion' AND "comment_count" = 0;
