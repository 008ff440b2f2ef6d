-- In a file of its own: its locks wait for the tables' writers, and hold them up, for this only.
CREATE TRIGGER comment_noted AFTER INSERT ON "comment"
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION note_comments();
CREATE TRIGGER comment_noted_gone AFTER DELETE ON "comment"
  REFERENCING OLD TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION note_comments();
CREATE TRIGGER comment_noted_again AFTER UPDATE OF "status", "body", "flag_count", "approved_at", "decision_id", "unreviewed" ON "comment"
  FOR EACH ROW WHEN ((old.status, old.body, old.flag_count, old.approved_at IS NULL, old.decision_id, old.unreviewed)
    IS DISTINCT FROM (new.status, new.body, new.flag_count, new.approved_at IS NULL, new.decision_id, new.unreviewed))
  EXECUTE FUNCTION note_comment();
CREATE TRIGGER flag_noted AFTER INSERT OR UPDATE OF "reason", "withdrawn_at", "answered_at", "weight", "counts" ON "flag"
  FOR EACH ROW EXECUTE FUNCTION note_comment_of();
CREATE TRIGGER verdict_noted AFTER INSERT ON "verdict" FOR EACH ROW EXECUTE FUNCTION note_comment_of();
CREATE TRIGGER notice_noted AFTER INSERT OR UPDATE OF "answered_at" ON "notice" FOR EACH ROW EXECUTE FUNCTION note_comment_of();
