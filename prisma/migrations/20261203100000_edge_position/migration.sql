-- How far the purges of the cache in front of the service have come: one row.
CREATE TABLE "edge_position" (
    "id" SMALLINT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "server" TEXT NOT NULL,

    CONSTRAINT "edge_position_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "edge_position_one" CHECK ("id" = 1)
);
