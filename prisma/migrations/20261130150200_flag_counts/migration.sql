-- Whether a report counts toward the site's limit. Those made before all did.
ALTER TABLE "flag" ADD COLUMN "counts" BOOLEAN NOT NULL DEFAULT true;
