-- A person's request for another look at a decision about them: one per statement of reasons. Without a foreign key to the comment: its
-- outcome counts in reports after the comment is gone.
CREATE TABLE "appeal" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "comment_id" UUID,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "outcome" TEXT,

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("site_id","id"),
    CONSTRAINT "appeal_outcome" CHECK ("outcome" IN ('upheld', 'overturned', 'gone')),
    CONSTRAINT "appeal_answered" CHECK (("outcome" IS NULL) = ("answered_at" IS NULL))
);
CREATE UNIQUE INDEX "appeal_statement" ON "appeal" ("site_id", "statement_id");
CREATE INDEX "appeal_of_comment" ON "appeal" ("site_id", "comment_id");
CREATE INDEX "appeal_of_person" ON "appeal" ("site_id", "person_id");
CREATE INDEX "appeal_by_answer" ON "appeal" ("site_id", "answered_at");
CREATE INDEX "appeal_open" ON "appeal" ("site_id", "due_at", "id") WHERE "answered_at" IS NULL;

-- Keeps the number of open appeals with the lengths of the queues.
CREATE FUNCTION keep_open_appeals() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  tenant uuid := CASE tg_op WHEN 'DELETE' THEN old.site_id ELSE new.site_id END;
  was integer := CASE WHEN tg_op <> 'INSERT' AND old.answered_at IS NULL THEN 1 ELSE 0 END;
  now_open integer := CASE WHEN tg_op <> 'DELETE' AND new.answered_at IS NULL THEN 1 ELSE 0 END;
BEGIN
  IF was <> now_open THEN
    INSERT INTO queue_length AS kept (site_id, queue, comments) VALUES (tenant, 'appeals', now_open - was)
    ON CONFLICT (site_id, queue) DO UPDATE SET comments = kept.comments + excluded.comments;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER appeal_changes AFTER INSERT OR DELETE OR UPDATE OF answered_at ON "appeal"
  FOR EACH ROW EXECUTE FUNCTION keep_open_appeals();

-- Ends the appeals about a comment that its author or the removal of its article deletes.
CREATE FUNCTION end_appeals_of_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE appeal SET answered_at = now(), outcome = 'gone'
  WHERE site_id = old.site_id AND comment_id = old.id AND answered_at IS NULL;
  RETURN NULL;
END $$;
