/** The example of a token in PHP, run by PHP. */
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { addIssuerKey } from '../../src/features/sites/credentials.js';
import { createSite } from '../../src/features/sites/use-cases.js';
import { findProgram } from '../support/servers.js';
import { startService } from '../support/service.js';

const SECRET = 'a secret of at least thirty-two bytes, with ünusual ones';

test('the example for PHP creates a token the service accepts', async () => {
  const service = await startService();
  await createSite(service.ctx, { key: 'courier', name: 'The Courier', origins: [] });
  const key = { issuer: 'https://courier.example', audience: 'interline', kid: 'example', material: SECRET };
  await addIssuerKey(service.ctx, 'courier', key);
  const user = `['id' => 42, 'name' => 'Ann Ōe', 'roles' => ['moderator']]`;
  const token = execFileSync(
    findProgram('php'),
    ['-r', `require 'examples/tokens/comment-token.php'; echo comment_token(${user});`],
    { encoding: 'utf8', env: { ...process.env, INTERLINE_SECRET: SECRET, INTERLINE_KID: 'example' } },
  );
  const self = await service.call('GET', '/self', { site: 'courier', token });
  expect(self.body).toMatchObject({ person: { name: 'Ann Ōe' }, roles: ['moderator'] });
  await service.stop();
});
