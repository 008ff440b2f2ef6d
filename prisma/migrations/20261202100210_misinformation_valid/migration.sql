-- Reads the table without keeping its writers out.
ALTER TABLE "flag" VALIDATE CONSTRAINT "flag_reason_2";
