-- Who may not report for now, and why.
ALTER TABLE "person" ADD COLUMN "reports_muted_at" TIMESTAMPTZ(3), ADD COLUMN "reports_muted_until" TIMESTAMPTZ(3),
  ADD COLUMN "reports_mute_reason" TEXT;
