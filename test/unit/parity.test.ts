/** docs/wpdiscuz-parity.md names tests as evidence: they exist under these names. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/wpdiscuz-parity.md', root), 'utf8');
const EVIDENCE = [...page.matchAll(/`(test\/\S+\.ts)`: (.+?) +\|/g)].map(([, file = '', name = '']) => [
  file,
  name,
]);

test('every row of the parity table names a test', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (wpDiscuz|-)/.test(line));
  expect(EVIDENCE).toHaveLength(rows.length);
});

test.each(EVIDENCE)('%s: %s', (file = '', name = '') => {
  expect(readFileSync(new URL(file, root), 'utf8')).toContain(name);
});
