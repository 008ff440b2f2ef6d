/** The examples of a token in PHP and Python, run by PHP and Python. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addIssuerKey } from '../../src/features/sites/credentials.js';
import { createSite } from '../../src/features/sites/use-cases.js';
import { findProgram } from '../support/servers.js';
import { startService, type TestService } from '../support/service.js';

const SECRET = 'a secret of at least thirty-two bytes, with ünusual ones';

let service: TestService;
beforeAll(async () => {
  service = await startService();
  await createSite(service.ctx, { key: 'courier', name: 'The Courier', origins: [] });
  const key = { issuer: 'https://courier.example', audience: 'interline', kid: 'example', material: SECRET };
  await addIssuerKey(service.ctx, 'courier', key);
});
afterAll(() => service.stop());

test.each([
  [
    'PHP',
    'php',
    '-r',
    `require 'examples/tokens/comment-token.php';
     echo comment_token(['id' => 42, 'name' => 'Ann Ōe', 'roles' => ['moderator']]);`,
  ],
  [
    'Python',
    'python3',
    '-c',
    [
      'import sys; sys.path.insert(0, "examples/tokens")',
      'from comment_token import comment_token',
      'sys.stdout.write(comment_token({"id": 42, "name": "Ann Ōe", "roles": ["moderator"]}))',
    ].join('\n'),
  ],
])('the example for %s creates a token the service accepts', async (_language, program, flag, code) => {
  const env = { INTERLINE_SECRET: SECRET, INTERLINE_KID: 'example', PYTHONDONTWRITEBYTECODE: '1' };
  const token = execFileSync(findProgram(program), [flag, code], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const self = await service.call('GET', '/self', { site: 'courier', token });
  expect(self.body).toMatchObject({ person: { name: 'Ann Ōe' }, roles: ['moderator'] });
});
