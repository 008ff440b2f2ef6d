-- Free text of the audit log: what moderators typed, and what checks found in a comment. Apart from the log, so that it can be erased
-- while the log stays as it is; the log's row has a salted hash of it.
CREATE TABLE "decision_text" (
    "site_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "salt" UUID,
    "reason" TEXT,
    "note" TEXT,
    "evidence" JSONB,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_text_pkey" PRIMARY KEY ("site_id","decision_id"),
    CONSTRAINT "decision_text_erased" CHECK (("erased_at" IS NULL) = ("salt" IS NOT NULL))
);

-- Rows of the log that no seal contains yet: a queue for the job that seals them.
CREATE TABLE "decision_unsealed" (
    "site_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,

    CONSTRAINT "decision_unsealed_pkey" PRIMARY KEY ("site_id","decision_id")
);

-- A batch of rows of the log with their hashes, and the hash of all that and of the seal before.
CREATE TABLE "decision_seal" (
    "site_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "decision_ids" UUID[] NOT NULL,
    "row_hashes" TEXT[] NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "previous" TEXT,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_seal_pkey" PRIMARY KEY ("site_id","number")
);
CREATE FUNCTION "refuse_seal_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('interline.deleted_site', true) = OLD.site_id::text THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "decision_seal_append_only" BEFORE UPDATE OR DELETE ON "decision_seal"
  FOR EACH ROW EXECUTE FUNCTION "refuse_seal_change"();
CREATE TRIGGER "decision_seal_no_truncate" BEFORE TRUNCATE ON "decision_seal"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();

-- A text can be erased, and nothing else changed; it goes with its site.
CREATE FUNCTION "refuse_text_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('interline.deleted_site', true) = OLD.site_id::text THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.site_id, NEW.decision_id) = (OLD.site_id, OLD.decision_id) AND OLD.erased_at IS NULL
    AND NEW.erased_at IS NOT NULL AND NEW.reason IS NULL AND NEW.note IS NULL AND NEW.evidence IS NULL THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "decision_text_append_only" BEFORE UPDATE OR DELETE ON "decision_text"
  FOR EACH ROW EXECUTE FUNCTION "refuse_text_change"();
CREATE TRIGGER "decision_text_no_truncate" BEFORE TRUNCATE ON "decision_text"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();

-- Whether a reason was typed in by a person; reasons of comments are codes.
CREATE FUNCTION "is_typed_reason"("action" text, "reason" text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT action NOT LIKE 'comment.%' AND reason NOT IN ('typed', 'manual', 'note', 'read', 'appeal', 'undone', 'token', 'request',
    'ban lifted', 'reports taken again', 'many_reports', 'article_age')
$$;
-- Whether the evidence of an action may repeat what a comment says.
CREATE FUNCTION "is_text_evidence"("action" text, "evidence" jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT action IN ('comment.refuse', 'comment.hold', 'comment.report') AND evidence <> '{}'
$$;
-- SHA-256 in hex; `interline audit verify` computes the same.
CREATE FUNCTION "decision_text_hash"("salt" uuid, "reason" text, "note" text, "evidence" jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(salt, reason, note, evidence)::text, 'UTF8')), 'hex')
$$;

-- Moves the free text of a new row apart.
CREATE FUNCTION "keep_decision_text"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  mark uuid := gen_random_uuid();
  typed text := CASE WHEN is_typed_reason(NEW.action, NEW.reason) THEN NEW.reason END;
  found jsonb := CASE WHEN is_text_evidence(NEW.action, NEW.evidence) THEN NEW.evidence END;
BEGIN
  IF NEW.note IS NULL AND typed IS NULL AND found IS NULL THEN
    RETURN NEW;
  END IF;
  INSERT INTO decision_text (site_id, decision_id, salt, reason, note, evidence)
    VALUES (NEW.site_id, NEW.id, mark, typed, NEW.note, found);
  NEW.text_hash := decision_text_hash(mark, typed, NEW.note, found);
  NEW.note := NULL;
  IF typed IS NOT NULL THEN NEW.reason := 'typed'; END IF;
  IF found IS NOT NULL THEN NEW.evidence := '{}'; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION "queue_for_seal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO decision_unsealed (site_id, decision_id) VALUES (NEW.site_id, NEW.id);
  RETURN NULL;
END $$;

-- The log with its texts.
CREATE VIEW "decision_with_text" AS
  SELECT d.site_id, d.id, d.action,
    CASE WHEN d.reason <> 'typed' THEN d.reason WHEN x.erased_at IS NULL THEN coalesce(x.reason, d.reason) ELSE 'erased' END AS reason,
    coalesce(x.note, d.note) AS note, d.actor_id, coalesce(x.evidence, d.evidence) AS evidence, d.article_id, d.thread_id, d.comment_id,
    d.person_id, d."from", d."to", d.before, d.undoes, d.created_at
  FROM decision d LEFT JOIN decision_text x ON x.site_id = d.site_id AND x.decision_id = d.id;
