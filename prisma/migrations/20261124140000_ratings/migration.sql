-- AlterTable
ALTER TABLE "article" ADD COLUMN "rating_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "rating_sum" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "rating" (
    "site_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "value" SMALLINT NOT NULL,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("site_id","article_id","person_id")
);

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_site_id_article_id_fkey" FOREIGN KEY ("site_id", "article_id") REFERENCES "article"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say --------------------------------------------------------------------

ALTER TABLE "rating" ADD CONSTRAINT "rating_value" CHECK ("value" BETWEEN 1 AND 5);
ALTER TABLE "article" ADD CONSTRAINT "article_ratings"
  CHECK ("rating_count" >= 0 AND "rating_sum" BETWEEN "rating_count" AND 5 * "rating_count");
