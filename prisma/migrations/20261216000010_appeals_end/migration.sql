-- In a file of its own: its lock on the comments waits for their writers. After the trigger comment_moves, by name, so that lengths of
-- queues are always locked in the same order.
CREATE TRIGGER comment_removed AFTER UPDATE OF status ON "comment"
  FOR EACH ROW WHEN (old.status IN ('rejected', 'spam') AND new.status IN ('deleted', 'erased'))
  EXECUTE FUNCTION end_appeals_of_comment();
CREATE TRIGGER comment_removed_with_article AFTER DELETE ON "comment"
  FOR EACH ROW WHEN (old.status IN ('rejected', 'spam'))
  EXECUTE FUNCTION end_appeals_of_comment();
