-- Moves the texts of earlier rows apart. Nothing waits for it: nothing else changes these rows.
SELECT set_config('interline.moved_texts', 'on', true);
WITH old AS MATERIALIZED (
  SELECT site_id, id, gen_random_uuid() AS mark, note, CASE WHEN is_typed_reason(action, reason) THEN reason END AS typed,
    CASE WHEN is_text_evidence(action, evidence) THEN evidence END AS found
  FROM decision
  WHERE text_hash IS NULL AND (note IS NOT NULL OR is_typed_reason(action, reason) OR is_text_evidence(action, evidence))),
moved AS (
  INSERT INTO decision_text (site_id, decision_id, salt, reason, note, evidence) SELECT site_id, id, mark, typed, note, found FROM old)
UPDATE decision d SET note = NULL, text_hash = decision_text_hash(old.mark, old.typed, old.note, old.found),
  reason = CASE WHEN old.typed IS NULL THEN d.reason ELSE 'typed' END,
  evidence = CASE WHEN old.found IS NULL THEN d.evidence ELSE '{}' END
FROM old WHERE d.site_id = old.site_id AND d.id = old.id;

-- Earlier rows are sealed too.
INSERT INTO "decision_unsealed" ("site_id", "decision_id") SELECT "site_id", "id" FROM "decision" ON CONFLICT DO NOTHING;
