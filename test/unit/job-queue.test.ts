import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { QUEUE_MIGRATION } from '../../src/db/job-queue.js';

test('a start looks for the newest migration of the installed graphile-worker', () => {
  const manifest = createRequire(import.meta.url).resolve('graphile-worker/package.json');
  const numbers = readdirSync(join(dirname(manifest), 'sql')).map((file) => Number.parseInt(file, 10));
  expect(QUEUE_MIGRATION).toBe(Math.max(...numbers));
});
