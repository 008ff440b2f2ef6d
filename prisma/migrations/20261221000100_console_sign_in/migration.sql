-- Sessions of the console, and sign-in links that were not opened yet. Only hashes of their secrets are stored.
CREATE TABLE "console_session" (
    "site_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT[] NOT NULL,
    "via" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "console_session_pkey" PRIMARY KEY ("site_id","hash"),
    CONSTRAINT "console_session_site_fkey" FOREIGN KEY ("site_id") REFERENCES "site" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);
-- A sign-in for several sites has a row for each, with the same hash.
CREATE INDEX "console_session_hash" ON "console_session" ("hash");
CREATE INDEX "console_session_person" ON "console_session" ("site_id", "issuer", "subject");
CREATE INDEX "console_session_end" ON "console_session" ("ends_at");

-- The publisher's OpenID Connect provider. The API never returns the secret.
CREATE TABLE "sign_in_provider" (
    "site_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "client_secret" TEXT,
    "scope" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "admins" TEXT[] NOT NULL,
    "moderators" TEXT[] NOT NULL,
    "contact" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "sign_in_provider_pkey" PRIMARY KEY ("site_id"),
    CONSTRAINT "sign_in_provider_site_fkey" FOREIGN KEY ("site_id") REFERENCES "site" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX "sign_in_provider_client" ON "sign_in_provider" ("issuer", "client_id");

-- Sign-ins that were sent to the provider and have not returned.
CREATE TABLE "sign_in_attempt" (
    "site_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "verifier" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("site_id","hash"),
    CONSTRAINT "sign_in_attempt_site_fkey" FOREIGN KEY ("site_id") REFERENCES "site" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX "sign_in_attempt_end" ON "sign_in_attempt" ("ends_at");

-- When a service token stops working; null: when it is revoked.
ALTER TABLE "service_token" ADD COLUMN "expires_at" TIMESTAMPTZ(3);
