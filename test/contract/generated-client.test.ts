/** What a generator makes from the OpenAPI document: a client that compiles strictly and works against the service. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { moderator } from '../support/actions.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
let folder: string;
beforeAll(async () => {
  service = await startService();
  folder = await mkdtemp(join(tmpdir(), 'interline-client-'));
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  try {
    return (await promisify(execFile)(process.execPath, args, { cwd: folder, env })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
  }
}

test('a generated client compiles under strict rules and works against the service', async () => {
  const modules = resolve('node_modules');
  await cp('test/contract/client', folder, { recursive: true });
  await symlink(modules, join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const options = {
    ...{ strict: true, noUncheckedIndexedAccess: true, target: 'es2022', module: 'nodenext' },
    ...{ outDir: 'out', types: ['node'], lib: ['es2023', 'dom', 'dom.iterable'] },
  };
  const program = { compilerOptions: options, files: ['program.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(program));
  await writeFile(join(folder, 'openapi.json'), await (await fetch(`${service.url}/openapi.json`)).text());
  const generator = join(modules, '@hey-api/openapi-ts/bin/run.js');
  await run(generator, '--input', 'openapi.json', '--output', 'generated', '--no-log-file');
  await run(join(modules, 'typescript-native/bin/tsc'), '--project', 'tsconfig.json');
  const tokens = [service.serviceToken, service.token('ann'), moderator(service)];
  const said = await run('out/program.js', service.url, service.site, ...tokens);
  expect(JSON.parse(said)).toEqual({
    ...{ thanks: null, version: 2, isOld: true, sum: 0, threshold: 3 },
    counts: { new: 1, pending: 0, reported: 0, withheld: 0, approved: 0, rejected: 0, spam: 0, appeals: 0 },
    ...{ titles: ['Generated'], gone: 204, left: null },
  });
}, 120_000);
