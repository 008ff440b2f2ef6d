/** Where the Prisma CLI finds the schema and the migrations; the service itself does not read this file. */
import { defineConfig } from 'prisma/config';

const url = process.env['DATABASE_URL'];

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `prisma generate` works without a database; the key must then be absent, not undefined.
  ...(url === undefined ? {} : { datasource: { url } }),
});
