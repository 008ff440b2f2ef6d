-- Half of each page stays free: a count is updated in place, without a new entry in the index.
-- What limits count in the running minute. Nothing refers to it, and it need not survive a crash.
CREATE UNLOGGED TABLE "shared_count" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shared_count_pkey" PRIMARY KEY ("key")
) WITH (fillfactor = 50);
