-- The transaction that wrote an event: with it a reader asks for what has become visible since a snapshot. The default comes in a
-- statement of its own, because a new column with a volatile default would rewrite the table. Older events have none: they
-- precede every reader.
ALTER TABLE "event" ADD COLUMN "tx" xid8;
ALTER TABLE "event" ALTER COLUMN "tx" SET DEFAULT pg_current_xact_id();
