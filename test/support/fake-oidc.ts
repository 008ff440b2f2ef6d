/** An OpenID Connect provider on the loopback: signs people in at once, checks what clients send, and signs its tokens. */
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SignInProviderInput } from '../../src/shared/contract.js';
import { makeKeyPair, makeToken, type KeyPair } from './mint.js';

export const CLIENT = { id: 'interline', secret: 'a-client-secret-of-the-test' };

export interface Person {
  sub: string;
  name?: string;
  groups?: string[];
}

/** Changes of what the provider does, for what can go wrong. */
interface Misbehaviour {
  /** Claims that replace those of the ID token. */
  claims?: Record<string, unknown>;
  /** The code was issued too long ago. */
  expired?: boolean;
  /** Groups are only in the answer of the userinfo endpoint. */
  groupsApart?: boolean;
}

export interface FakeOidc {
  url: string;
  /** Whom the authorization page signs in; null: they decline. */
  person: Person | null;
  /** Answers 503 to everything. */
  down: boolean;
  /** Signs the person in as a browser would, and returns the query with which it is sent back. */
  signIn(address: string, person: Person, fault?: Misbehaviour): { query: string; code: string };
  /** Replaces the key that signs tokens. */
  rotate(): void;
  stop(): Promise<void>;
}

/** Settings for a site, with two groups. */
export function providerOf(
  { url }: FakeOidc,
  more: Partial<SignInProviderInput> = {},
): Record<string, unknown> {
  return {
    ...{ name: 'Courier ID', issuer: url, clientId: CLIENT.id, clientSecret: CLIENT.secret },
    ...{ scope: 'openid profile', claim: 'groups', admins: ['chiefs'], moderators: ['mods'] },
    ...{ contact: 'help@courier.example', shared: false, ...more },
  };
}

interface Issued {
  person: Person;
  nonce: string;
  challenge: string;
  redirect: string;
  fault: Misbehaviour;
}

class Provider {
  url = '';
  person: Person | null = { sub: 'mo', name: 'Mo', groups: ['mods'] };
  down = false;
  #key: { kid: string; pair: KeyPair } = newKey();
  readonly #codes = new Map<string, Issued>();
  readonly #people = new Map<string, Person>();

  rotate(): void {
    this.#key = newKey();
  }

  signIn(address: string, person: Person, fault: Misbehaviour = {}): { query: string; code: string } {
    const asked = new URL(address).searchParams;
    const code = randomUUID();
    this.#codes.set(code, {
      ...{ person, fault, nonce: asked.get('nonce') ?? '', redirect: asked.get('redirect_uri') ?? '' },
      challenge: asked.get('code_challenge_method') === 'S256' ? (asked.get('code_challenge') ?? '') : '',
    });
    const query = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: this.url });
    return { query: query.toString(), code };
  }

  answer(req: IncomingMessage, body: string, res: ServerResponse): void {
    const { pathname } = new URL(req.url ?? '/', this.url);
    if (this.down) res.writeHead(503).end();
    else if (pathname === '/.well-known/openid-configuration') json(res, 200, this.#metadata());
    else if (pathname === '/jwks') json(res, 200, { keys: [this.#jwk()] });
    else if (pathname === '/authorize') this.#authorize(req, res);
    else if (pathname === '/token') this.#token(req, new URLSearchParams(body), res);
    else if (pathname === '/userinfo') {
      const person = this.#people.get(req.headers.authorization ?? '');
      json(res, person ? 200 : 401, person ?? {});
    } else res.writeHead(404).end();
  }

  #metadata() {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/jwks`,
      userinfo_endpoint: `${this.url}/userinfo`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  #jwk() {
    const { kid, pair } = this.#key;
    return { ...pair.publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
  }

  #authorize(req: IncomingMessage, res: ServerResponse): void {
    const address = new URL(req.url ?? '/', this.url);
    const back = address.searchParams.get('redirect_uri') ?? '';
    const state = address.searchParams.get('state') ?? '';
    const declined = new URLSearchParams({ error: 'access_denied', state, iss: this.url });
    const query = this.person ? this.signIn(address.href, this.person).query : declined.toString();
    res.writeHead(302, { location: `${back}?${query}` }).end();
  }

  #token(req: IncomingMessage, form: URLSearchParams, res: ServerResponse): void {
    const sent = Buffer.from(req.headers.authorization?.replace('Basic ', '') ?? '', 'base64').toString();
    const [id, secret] = sent.split(':').map(decodeURIComponent);
    if (id !== CLIENT.id || secret !== CLIENT.secret) return json(res, 401, { error: 'invalid_client' });
    const code = form.get('code') ?? '';
    const issued = this.#codes.get(code);
    this.#codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood =
      issued?.fault.expired !== true &&
      issued?.challenge === challenge &&
      issued.redirect === form.get('redirect_uri');
    if (!isGood) return json(res, 400, { error: 'invalid_grant' });
    const { sub, name, groups } = issued.person;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: this.url, aud: CLIENT.id, sub, name, iat: now, exp: now + 300, nonce: issued.nonce },
      ...(!issued.fault.groupsApart && { groups }),
      ...issued.fault.claims,
    };
    const access = randomUUID();
    this.#people.set(`Bearer ${access}`, issued.person);
    const { kid, pair } = this.#key;
    const idToken = makeToken({ alg: 'RS256', kid }, claims, pair);
    json(res, 200, { access_token: access, token_type: 'Bearer', id_token: idToken });
  }
}

const newKey = () => ({ kid: randomUUID(), pair: makeKeyPair('RS256') });

function json(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export async function startFakeOidc(): Promise<FakeOidc> {
  const provider = new Provider();
  const server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => provider.answer(req, Buffer.concat(parts).toString(), res));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  provider.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(provider, {
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}
