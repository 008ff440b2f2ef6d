-- Reads the table without keeping its writers out.
ALTER TABLE "person" VALIDATE CONSTRAINT "person_standing";
