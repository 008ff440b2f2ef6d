/**
 * Which addresses lead to the same route. `bad-input.test.ts` has unknown ones, other methods and wrong encodings of the site,
 * `comments.test.ts` HEAD and preflight.
 */
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { publishText } from '../support/actions.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
let articleId: string;
beforeAll(async () => {
  service = await startService();
  ({ id: articleId } = await publishText(service, 'paths', ['A paragraph.']));
});
afterAll(() => service.stop());

/** Asks for exactly this path, which `fetch` would change. */
function ask(path: string, method = 'GET', token?: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const asking = request(service.url, { path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asking.on('error', reject);
    asking.end();
  });
}

test.each([
  ['a slash at the end', (site: string) => `/v1/sites/${site}/articles/${articleId}/comments/`],
  ['letter case of the words', (site: string) => `/V1/Sites/${site}/ARTICLES/${articleId}/Comments`],
  [
    'encoded characters of a parameter',
    (site: string) =>
      `/v1/sites/${site}/articles/%${articleId.charCodeAt(0).toString(16)}${articleId.slice(1)}/comments`,
  ],
])('%s does not matter, from memory either', async (_what, pathOf) => {
  const usual = await ask(`/v1/sites/${service.site}/articles/${articleId}/comments`);
  expect(usual.status).toBe(200);
  for (let time = 0; time < 2; time++) expect(await ask(pathOf(service.site))).toEqual(usual);
});

test('a slash, a percent sign and capitals in a publisher’s key are part of it, if encoded', async () => {
  for (const key of ['2026/März', '100%', '50%25', 'A', 'a', 'a+b;c=d']) {
    const path = `/v1/sites/${service.site}/publications/${encodeURIComponent(key)}`;
    await publishText(service, encodeURIComponent(key), [`The text of ${key}`], {
      url: `https://news.example/${encodeURIComponent(encodeURIComponent(key))}`,
    });
    const answer = await ask(path, 'GET', service.serviceToken);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, expect.objectContaining({ key })]);
  }
});

test.each([
  '//v1/sites/:site/popular',
  '/v1//sites/:site/popular',
  '/v1/sites//popular',
  '/v1/sites/:site//popular',
  '/v1/sites/:site/popular//',
  '/v1/sites/:site/articles//comments',
  '/v1/sites/:site/p%6Fpular',
  '/v1/sites%2F:site/popular',
])('nothing is at %s', async (path) => {
  const answer = await ask(path.replace(':site', service.site));
  expect([answer.status, JSON.parse(answer.text)]).toEqual([
    404,
    expect.objectContaining({ code: 'not_found' }),
  ]);
});

test.each(['%', '%ZZ', '%C3', '%E0%A4%A', 'a%2'])('%p as a parameter is malformed', async (key) => {
  for (const method of ['GET', 'HEAD', 'PATCH', 'DELETE', 'PUT', 'OPTIONS', 'POST']) {
    const answer = await ask(`/v1/sites/${service.site}/publications/${key}`, method, service.serviceToken);
    expect([method, answer.status]).toEqual([method, 400]);
    if (method !== 'HEAD') expect(JSON.parse(answer.text)).toMatchObject({ code: 'malformed_request' });
  }
});

test('a word of one address is a parameter of another', async () => {
  const admin = service.token({ sub: 'ada', roles: ['admin'] });
  const at = (path: string) => `/v1/sites/${service.site}/moderation/opinions/${path}`;
  expect((await ask(at('keys'), 'GET', admin)).status).toBe(200);
  // A provider of this name does not exist, but its address does.
  const answer = await ask(at('keys/key'), 'DELETE', admin);
  expect([answer.status, JSON.parse(answer.text)]).toEqual([
    422,
    expect.objectContaining({ code: 'invalid_input' }),
  ]);
});
