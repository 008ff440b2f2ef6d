/** The API through supertest, for tests that are most readable as a request and its expected response. */
import supertest, { type Test } from 'supertest';
import { checkAnswer } from './answers.js';
import type { TestPerson, TestService } from './service.js';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

type Api = Record<(typeof METHODS)[number], (path: string) => Test>;

/**
 * The API of the service's site, as a person or signed out; paths start after the site. Each response is also checked
 * against the contract.
 */
export function api(service: TestService, person?: TestPerson | string): Api {
  const ask = (method: (typeof METHODS)[number]) => (path: string) => {
    const address = `/v1/sites/${service.site}${path}`;
    const request = supertest(service.url)[method](address);
    if (person !== undefined) void request.auth(service.token(person), { type: 'bearer' });
    return request.expect(({ status, headers, body, text }) =>
      checkAnswer(method.toUpperCase(), address, {
        status,
        headers: new Headers(headers as Record<string, string>),
        body: body as unknown,
        text,
      }),
    );
  };
  return Object.fromEntries(METHODS.map((method) => [method, ask(method)])) as Api;
}
