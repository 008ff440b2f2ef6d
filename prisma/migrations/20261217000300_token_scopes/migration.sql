-- What a service token may do; existing ones keep what they could.
ALTER TABLE "service_token" ADD COLUMN "scopes" TEXT[] NOT NULL DEFAULT '{publish}';
