-- The words moderators find an article by: of its title, its key and its address without the host. The beginning of a word is a range of
-- an index; within a word the newest article comes first. The triggers of the next migration keep the rows, for instances of the version
-- before too; the one after it adds the articles known so far.
CREATE TABLE "article_word" (
    "site_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "article_word_pkey" PRIMARY KEY ("site_id","article_id","word"),
    CONSTRAINT "article_word_article_fkey" FOREIGN KEY ("site_id","article_id") REFERENCES "article"("site_id","id") ON DELETE CASCADE
);
CREATE INDEX "article_word_newest" ON "article_word" ("site_id", "word", "article_id" DESC);

-- At most 200. Parts of an address with encoded characters are left out: they would be words of one byte each.
CREATE FUNCTION words_of_article(title text, key text, url text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT word FROM searched_words(
    left(title, 500) || ' ' || coalesce(left(key, 255), '') || ' '
      || regexp_replace(left(regexp_replace(url, '^[^/]*//[^/?]*', ''), 500), '[^/?&=._+-]*%[0-9A-Fa-f]{0,2}[^/?&=._+-]*', ' ', 'g'),
    false) word
  ORDER BY word COLLATE "C" LIMIT 200
$$;

CREATE FUNCTION keep_article_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text[] := CASE WHEN new.deleted_at IS NULL THEN array(SELECT words_of_article(new.title, new.key, new.url)) ELSE '{}' END;
  added text;
BEGIN
  IF tg_op = 'UPDATE' THEN
    DELETE FROM article_word w WHERE w.site_id = new.site_id AND w.article_id = new.id AND w.word <> ALL (words);
  END IF;
  FOREACH added IN ARRAY words LOOP
    INSERT INTO article_word (site_id, article_id, word) VALUES (new.site_id, new.id, added) ON CONFLICT DO NOTHING;
  END LOOP;
  RETURN NULL;
END $$;

-- A few articles at a time, each locked, so that none is renamed meanwhile.
CREATE PROCEDURE add_first_article_words() LANGUAGE plpgsql AS $$
DECLARE
  tenant record;
  batch uuid[];
  after uuid;
BEGIN
  FOR tenant IN SELECT id FROM site LOOP
    after := '00000000-0000-0000-0000-000000000000';
    LOOP
      SELECT array_agg(locked.id ORDER BY locked.id) INTO batch FROM (
        SELECT id FROM article WHERE site_id = tenant.id AND id > after ORDER BY id LIMIT 500 FOR SHARE) locked;
      EXIT WHEN batch IS NULL;
      INSERT INTO article_word (site_id, article_id, word)
      SELECT a.site_id, a.id, word FROM article a CROSS JOIN LATERAL words_of_article(a.title, a.key, a.url) word
      WHERE a.site_id = tenant.id AND a.id = ANY (batch) AND a.deleted_at IS NULL
      ON CONFLICT DO NOTHING;
      after := batch[cardinality(batch)];
      COMMIT;
    END LOOP;
  END LOOP;
END $$;
