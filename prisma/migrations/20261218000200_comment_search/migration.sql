-- What moderators search comments by, and the queues that can be sorted and grouped. Writers only note a comment in `search_pending`;
-- moderators' reads and a job index what is noted there, so a post pays for neither.
CREATE TABLE "search_pending" (
    "site_id" UUID NOT NULL,
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "comment_id" UUID NOT NULL,

    CONSTRAINT "search_pending_pkey" PRIMARY KEY ("site_id","id")
);

-- Without foreign keys: rows of deleted comments are removed by the indexing, and every read joins the comment.
CREATE TABLE "comment_search" (
    "site_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "terms" INTEGER[] NOT NULL,

    CONSTRAINT "comment_search_pkey" PRIMARY KEY ("site_id","comment_id")
);
-- Written by the indexing only, which does not wait for the list of pending entries that this turns off.
CREATE INDEX "comment_search_terms" ON "comment_search" USING gin ("terms") WITH (fastupdate = off);

CREATE TABLE "queue_entry" (
    "site_id" UUID NOT NULL,
    "queue" TEXT NOT NULL,
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reports" INTEGER NOT NULL,
    "urgent_at" TIMESTAMPTZ(3) NOT NULL,
    "alike" INTEGER,
    "alike_too" INTEGER,

    CONSTRAINT "queue_entry_pkey" PRIMARY KEY ("site_id","queue","comment_id"),
    CONSTRAINT "queue_entry_queue" CHECK ("queue" IN ('new', 'pending', 'reported', 'withheld'))
);
CREATE INDEX "queue_entry_reports" ON "queue_entry" ("site_id", "queue", (-"reports"), "comment_id");
CREATE INDEX "queue_entry_urgency" ON "queue_entry" ("site_id", "queue", "urgent_at", "comment_id");
CREATE INDEX "queue_entry_person" ON "queue_entry" ("site_id", "queue", "person_id", "comment_id");
CREATE INDEX "queue_entry_alike" ON "queue_entry" ("site_id", "queue", "alike", "comment_id") WHERE "alike" IS NOT NULL;
CREATE INDEX "queue_entry_alike_too" ON "queue_entry" ("site_id", "queue", "alike_too", "comment_id") WHERE "alike_too" IS NOT NULL;

-- Keeps the length of the queue `new`. Indexing is serial for each site, so posts do not wait for one row of their site.
CREATE FUNCTION keep_new_length() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part record;
BEGIN
  FOR part IN SELECT m.site_id, count(*) AS comments FROM moved m WHERE m.queue = 'new' GROUP BY 1 ORDER BY 1 LOOP
    IF tg_op = 'INSERT' THEN
      INSERT INTO queue_length AS kept (site_id, queue, comments) VALUES (part.site_id, 'new', part.comments)
      ON CONFLICT (site_id, queue) DO UPDATE SET comments = kept.comments + excluded.comments;
    ELSE
      UPDATE queue_length kept SET comments = kept.comments - part.comments
      WHERE kept.site_id = part.site_id AND kept.queue = 'new';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_entry_comes AFTER INSERT ON "queue_entry"
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION keep_new_length();
CREATE TRIGGER queue_entry_goes AFTER DELETE ON "queue_entry"
  REFERENCING OLD TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION keep_new_length();

-- A term as a number that differs between sites. Two terms of a site may share one, about one pair in four thousand million.
CREATE FUNCTION search_term(tenant uuid, term text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT (hashtextextended(term COLLATE "C", hashtextextended(tenant::text COLLATE "C", 0)) >> 32)::integer $$;

-- The text in lower case without accents (as far as the database's locale knows cases), with blanks for punctuation and around
-- `apart`, a pattern of scripts without spaces.
CREATE FUNCTION plain_text(body text, apart text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(
    regexp_replace(fold_name(body), '(' || apart || ')', ' \1 ', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u303f\ufe10-\ufe1f\ufe30-\ufe4f]+', ' ', 'g'))
$$;

-- A letter of a script without spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
CREATE FUNCTION unspaced_letter() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]' $$;

-- The words a text is found by. In scripts without spaces these are each letter and each two letters in a row; of a search (`asked`), the
-- pairs of each run, or its letter if it is alone.
CREATE FUNCTION searched_words(body text, asked boolean) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT DISTINCT part
  FROM string_to_table(plain_text(left(body, 20000), unspaced_letter() || '+'), ' ') word
  -- A word of one byte for each letter has none of those scripts' letters, and needs no look at the pattern.
  CROSS JOIN LATERAL unnest(CASE WHEN octet_length(word) > length(word) AND word ~ unspaced_letter() THEN array(
    SELECT substr(word, at, size) FROM generate_series(1, length(word)) at, generate_series(1, 2) size
    WHERE at + size - 1 <= length(word) AND (NOT asked OR size = least(2, length(word))))
    ELSE array[left(word, 64)] END) part
  WHERE part <> ''
$$;

-- Two numbers of a text's three-word sequences, as the rule for repeats compares them: of texts that share the share s of their sequences
-- each is equal with the probability s³, by the smallest hashes of three functions. Null for texts that are often equal by chance.
CREATE FUNCTION likeness_of(body text) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH plain AS MATERIALIZED (SELECT plain_text(left(body, 1000), unspaced_letter()) AS text),
    words AS MATERIALIZED (SELECT text, string_to_array(text, ' ') AS list FROM plain),
    hashed AS (
      SELECT hashtextextended(array_to_string(list[at:at + 2], ' ') COLLATE "C", 0) AS hash
      FROM words, generate_series(1, greatest(1, cardinality(list) - 2)) at WHERE length(text) >= 12)
  SELECT CASE WHEN count(*) = 0 THEN NULL ELSE array[
    (hashint8extended(hashint8extended(min(hashint8extended(hash, 1)), min(hashint8extended(hash, 2))), min(hashint8extended(hash, 3))) >> 32)::integer,
    (hashint8extended(hashint8extended(min(hashint8extended(hash, 4)), min(hashint8extended(hash, 5))), min(hashint8extended(hash, 6))) >> 32)::integer] END
  FROM hashed
$$;

-- The queues an entry is kept for.
CREATE FUNCTION waiting_queues_of(c comment) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN c.status IN ('pending', 'withheld') THEN array[c.status]
    WHEN c.status = 'published' THEN
      CASE WHEN c.flag_count > 0 THEN array['reported'] ELSE array[]::text[] END
      || CASE WHEN c.unreviewed AND c.approved_at IS NULL AND c.badge IS NULL THEN array['new'] ELSE array[]::text[] END
    ELSE array[]::text[]
  END
$$;

-- Milliseconds since 1970 in an id, which orders comments by time.
CREATE FUNCTION time_of_id(id uuid) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT ('x' || lpad(left(replace(id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint $$;

-- What a comment is found by: words, person, article, queues, a link, and the hour, day and thirty days of its time, which keep the search of
-- a frequent term short; and `marks`, the reasons and rules that other tables have.
CREATE FUNCTION terms_of(c comment, marks text[]) RETURNS integer[] LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN array(SELECT DISTINCT search_term(c.site_id, term) FROM (
    SELECT 'w:' || word AS term FROM searched_words(c.body, false) word
    UNION ALL SELECT unnest(array['p:' || c.person_id, 'a:' || c.article_id,
      'h:' || time_of_id(c.id) / 3600000, 'd:' || time_of_id(c.id) / 86400000, 'm:' || time_of_id(c.id) / 2592000000])
    UNION ALL SELECT 'q:' || queue FROM unnest(queues_of(c.status, c.flag_count, c.approved_at) || waiting_queues_of(c)) queue
    UNION ALL SELECT 'l:' WHERE c.body ~* '(https?://|www\.)'
    UNION ALL SELECT unnest(marks)) terms
  ORDER BY 1);
END $$;

-- The time by which a comment is due among others: its own, and an hour earlier for each report by its weight and each verdict that had it
-- wait or reported it, three for a serious reason, a day for a notice of illegal content.
CREATE FUNCTION urgent_at_of(c comment) RETURNS timestamp with time zone LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN c.created_at - interval '1 hour' * (
    (SELECT coalesce(sum(weight) FILTER (WHERE counts), 0) + CASE WHEN bool_or(reason IN ('hate', 'illegal', 'privacy')) THEN 3 ELSE 0 END
      FROM flag f WHERE f.site_id = c.site_id AND f.comment_id = c.id AND f.withdrawn_at IS NULL AND f.answered_at IS NULL)
    + (SELECT count(*) FROM verdict v WHERE v.site_id = c.site_id AND v.comment_id = c.id AND v.verdict IN ('hold', 'report'))
    + CASE WHEN EXISTS (SELECT FROM notice n WHERE n.site_id = c.site_id AND n.comment_id = c.id AND n.answered_at IS NULL) THEN 24 ELSE 0 END);
END $$;

-- On a part of a table that Citus distributes, `c` has the type of the part, so the functions that take a comment get it cast; and functions in SQL
-- can't read distributed tables with a parameter, those in PL/pgSQL can.
--
-- Indexes up to `most` of a site's comments that are noted, the newest notes first, and returns their number. One session at a time, so
-- that an older state never replaces a newer one.
CREATE FUNCTION index_comments(tenant uuid, most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  taken integer;
  ids uuid[];
BEGIN
  IF NOT EXISTS (SELECT FROM search_pending WHERE site_id = tenant) THEN RETURN 0; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('interline comment search', hashtextextended(tenant::text, 0)));
  WITH gone AS (
    DELETE FROM search_pending p USING (
      SELECT id FROM search_pending WHERE site_id = tenant ORDER BY id DESC LIMIT most) noted
    WHERE p.site_id = tenant AND p.id = noted.id RETURNING p.comment_id)
  SELECT count(*), array_agg(DISTINCT comment_id) INTO taken, ids FROM gone;
  IF taken = 0 THEN RETURN 0; END IF;

  INSERT INTO comment_search AS kept (site_id, comment_id, terms)
  SELECT c.site_id, c.id, terms_of(row(c.*)::comment,
    array(SELECT 'r:' || f.reason FROM flag f WHERE f.site_id = tenant AND f.comment_id = c.id AND f.withdrawn_at IS NULL)
    || array(SELECT 'r:illegal' FROM notice n WHERE n.site_id = tenant AND n.comment_id = c.id)
    || array(SELECT 'r:' || d.reason FROM decision d WHERE d.site_id = tenant AND d.id = c.decision_id)
    || array(SELECT unnest(array['f:' || v.phase, 'f:' || v.reason]) FROM verdict v WHERE v.site_id = tenant AND v.comment_id = c.id))
  FROM comment c
  WHERE c.site_id = tenant AND c.id = ANY (ids) AND c.status NOT IN ('deleted', 'erased')
  ON CONFLICT (site_id, comment_id) DO UPDATE SET terms = excluded.terms WHERE kept.terms <> excluded.terms;
  DELETE FROM comment_search s WHERE s.site_id = tenant AND s.comment_id = ANY (ids) AND NOT EXISTS (
    SELECT FROM comment c WHERE c.site_id = tenant AND c.id = s.comment_id AND c.status NOT IN ('deleted', 'erased'));

  DELETE FROM queue_entry e WHERE e.site_id = tenant AND e.queue IN ('new', 'pending', 'reported', 'withheld') AND e.comment_id = ANY (ids)
    AND NOT EXISTS (SELECT FROM comment c WHERE c.site_id = tenant AND c.id = e.comment_id AND e.queue = ANY (waiting_queues_of(row(c.*)::comment)));
  INSERT INTO queue_entry AS kept (site_id, queue, comment_id, person_id, reports, urgent_at, alike, alike_too)
  SELECT c.site_id, queue, c.id, c.person_id, c.flag_count, c.urgent_at, c.likeness[1], c.likeness[2] FROM (
    SELECT c.*, waiting_queues_of(row(c.*)::comment) AS queues, urgent_at_of(row(c.*)::comment) AS urgent_at, likeness_of(c.body) AS likeness FROM comment c
    WHERE c.site_id = tenant AND c.id = ANY (ids) AND waiting_queues_of(row(c.*)::comment) <> '{}') c
  CROSS JOIN unnest(c.queues) queue
  ON CONFLICT (site_id, queue, comment_id) DO UPDATE SET reports = excluded.reports, urgent_at = excluded.urgent_at,
    alike = excluded.alike, alike_too = excluded.alike_too
  WHERE (kept.reports, kept.urgent_at, kept.alike, kept.alike_too)
    IS DISTINCT FROM (excluded.reports, excluded.urgent_at, excluded.alike, excluded.alike_too);
  RETURN taken;
END $$;

-- Notes the comments of a statement for indexing.
CREATE FUNCTION note_comments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part record;
BEGIN
  FOR part IN SELECT m.site_id, m.id FROM moved m LOOP
    INSERT INTO search_pending (site_id, comment_id) VALUES (part.site_id, part.id);
  END LOOP;
  RETURN NULL;
END $$;
CREATE FUNCTION note_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_pending (site_id, comment_id) VALUES (new.site_id, new.id);
  RETURN NULL;
END $$;
-- The same for rows of tables that belong to a comment.
CREATE FUNCTION note_comment_of() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_pending (site_id, comment_id) VALUES (new.site_id, new.comment_id);
  RETURN NULL;
END $$;
