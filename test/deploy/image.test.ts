/** The folder that the Dockerfile assembles, without Docker: it has to run the service in production. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { startProcess } from '../support/child.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interline-image-'));
  database = await createEmptyDatabase();
  for (const path of [
    'package.json',
    'prisma/migrations',
    'dist/service',
    'dist/public',
    ...(await productionPackages()),
  ])
    await cp(path, join(folder, path), { recursive: true, filter: ownFiles(path) });
  execFileSync(process.execPath, [resolve('scripts/prune.mjs'), folder]);
}, 120_000);
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** What `npm ci --omit=dev --omit=optional` installs. */
async function productionPackages(): Promise<string[]> {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
    .map(([path]) => path);
}

/** A package without those nested in it, which are listed themselves. */
function ownFiles(path: string): (source: string) => boolean {
  return (source) => !source.slice(path.length).includes(`${sep}node_modules`);
}

async function sizeOf(path: string): Promise<number> {
  const files = await readdir(path, { recursive: true, withFileTypes: true });
  const sizes = files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name)));
  return (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
}

test('the image migrates, creates a site, and serves reads and writes', async () => {
  const interline = async (...args: string[]) => {
    const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', DATABASE_URL: database.url };
    return promisify(execFile)(process.execPath, [join(folder, 'dist/service/cli.js'), ...args], {
      env,
      cwd: folder,
    });
  };
  await interline(
    'site',
    'create',
    '--key',
    'courier',
    '--name',
    'The Courier',
    '--origin',
    'https://c.example',
  );
  await interline('key', 'add', '--site', 'courier', '--issuer', 'https://c.example');
  const token = (
    await interline('token', '--site', 'courier', '--sub', '42', '--roles', 'admin')
  ).stdout.trim();
  const running = await startProcess(
    database.url,
    { NODE_ENV: 'production', HOST: '127.0.0.1', LOG_LEVEL: 'info', DRAIN_SECONDS: '0', API_DOCS: '1' },
    folder,
  );
  try {
    const site = `${running.url}/v1/sites/courier`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const send = async (method: string, path: string, body: object) => {
      const answer = await fetch(site + path, { method, headers, body: JSON.stringify(body) });
      return { status: answer.status, body: (await answer.json()) as { article: { id: string } } };
    };
    const page = {
      url: 'https://c.example/tides',
      title: 'Tides',
      blocks: [{ tag: 'p', text: 'The tide is late.' }],
    };
    const published = await send('PUT', '/publications/tides', page);
    expect(published.status).toBe(201);
    const comment = { article: { id: published.body.article.id }, body: 'How late?' };
    expect((await send('POST', '/threads', comment)).status).toBe(201);
    expect((await send('PATCH', '/settings', { rating: true })).status).toBe(200);
    const addresses = [`${site}/page?key=tides`, `${site}/fragment?key=tides`];
    for (const path of ['/widget/interline.js', '/admin/', '/docs/', '/openapi.json', '/readyz'])
      addresses.push(running.url + path);
    for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
  } finally {
    running.child.kill('SIGTERM');
    expect(await running.exited()).toBe(0);
  }
}, 120_000);

test('the image contains only packages that the bundle does not', async () => {
  expect(await readdir(join(folder, 'node_modules'))).toEqual(['@scarf', 'swagger-ui-dist', 'tinypool']);
  expect(await sizeOf(join(folder, 'node_modules'))).toBeLessThan(20_000_000);
});
