/** The API through supertest, for tests that read best as a request and what is expected of its answer. */
import supertest, { type Test } from 'supertest';
import { checkAnswer } from './answers.js';
import type { TestPerson, TestService } from './service.js';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

type Api = Record<(typeof METHODS)[number], (path: string) => Test>;

/**
 * The API of the service's site, called by a person or signed out; paths begin after the site. Each answer is also checked
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
