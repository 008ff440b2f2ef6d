/** The next release, for tests of updates: this build with one more migration. */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface NewerRelease {
  /** `dist/` and `prisma/`, to start the service from. */
  folder: string;
  remove(): Promise<void>;
}

/** Copies the build, and adds the migration to the copy. */
export async function makeNewerRelease(name: string, sql: string): Promise<NewerRelease> {
  const folder = await mkdtemp(join(tmpdir(), 'interline-newer-'));
  for (const part of ['package.json', 'dist/service', 'dist/public', 'prisma/migrations'])
    await cp(resolve(part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.endsWith('.map'),
    });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await mkdir(join(folder, 'prisma/migrations', name));
  await writeFile(join(folder, 'prisma/migrations', name, 'migration.sql'), sql);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
