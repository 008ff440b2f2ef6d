-- What the setting "heldWords" had becomes the list of suspect words. The setting stays where it is stored: instances of the
-- version before still read it, and the next change of the site's settings leaves it out. The site's version moves, so that
-- running instances of this version read the words.
INSERT INTO "word" ("site_id", "id", "text", "list")
SELECT s."id", gen_random_uuid(), held."word", 'suspect'
FROM "site" s, LATERAL (
  SELECT DISTINCT btrim(value) AS "word" FROM jsonb_array_elements_text(
    CASE jsonb_typeof(s."settings" -> 'heldWords') WHEN 'array' THEN s."settings" -> 'heldWords' ELSE '[]' END)) held
WHERE held."word" <> ''
ON CONFLICT DO NOTHING;
