-- How much a report counts. Quick: the default is not written to the rows.
ALTER TABLE "flag" ADD COLUMN "weight" DOUBLE PRECISION NOT NULL DEFAULT 1;
