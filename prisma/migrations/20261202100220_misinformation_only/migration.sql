ALTER TABLE "flag" DROP CONSTRAINT "flag_reason";
ALTER TABLE "flag" RENAME CONSTRAINT "flag_reason_2" TO "flag_reason";
