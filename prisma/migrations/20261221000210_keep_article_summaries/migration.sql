-- In a file of its own: its locks wait for the tables' writers, and hold them up, for this only.
CREATE TRIGGER article_summarised AFTER INSERT ON "article" FOR EACH ROW EXECUTE FUNCTION start_article_summary();
CREATE TRIGGER paragraph_summarised AFTER UPDATE OF "state", "thread_count" ON "paragraph"
  FOR EACH ROW WHEN (old.thread_count + new.thread_count > 0
    AND (old.state, old.thread_count) IS DISTINCT FROM (new.state, new.thread_count))
  EXECUTE FUNCTION keep_anchor_counts();
