/**
 * OpenID Connect with one provider, by openid-client: the authorization code flow with PKCE, state and nonce. ID tokens' signatures are
 * verified too. Metadata and keys are fetched for each sign-in, so that new keys of the provider work at once.
 */
import * as oidc from 'openid-client';
import type { Context } from '../../../context.js';
import { guardedFetch } from '../../../http/guarded-fetch.js';
import { Problem } from '../../../http/problem.js';
import { valuesOf, type PersonClaims } from './claims.js';
import type { Attempt, Provider } from './provider-queries.js';

/** Accepted difference between the provider's clock and ours; seconds. */
const SKEW = 30;

/** The provider did not answer, or not as it should. */
class ProviderDown extends Error {
  override name = 'ProviderDown';
}

async function connect(
  ctx: Context,
  { issuer, clientId, clientSecret }: Provider,
): Promise<oidc.Configuration> {
  const execute = [oidc.enableNonRepudiationChecks];
  // Only outside production, see `storeProvider`.
  if (issuer.startsWith('http:')) execute.push(oidc.allowInsecureRequests);
  const fetchGuarded: oidc.CustomFetch = async (url, { body, headers, signal }) => {
    const sent = body === undefined || body === null ? {} : { body: formOf(body) };
    const options = { headers, ...sent, ...(signal && { signal }) };
    const response = await guardedFetch(url, ctx.config.outboundAllow, options).catch((error: unknown) => {
      throw new ProviderDown(error instanceof Error ? error.message : 'no response', { cause: error });
    });
    if (response.status >= 500) throw new ProviderDown(`the provider answered ${response.status}`);
    return response;
  };
  return oidc.discovery(
    new URL(issuer),
    clientId,
    { [oidc.clockTolerance]: SKEW },
    clientSecret === null ? oidc.None() : clientSecretAs(clientSecret),
    { [oidc.customFetch]: fetchGuarded, execute },
  );
}

function formOf(body: NonNullable<oidc.CustomFetchOptions['body']>): string {
  if (typeof body === 'string' || body instanceof URLSearchParams) return body.toString();
  throw new Error('only forms are sent to providers');
}

/** In the body if the provider says that it accepts that, since not all decode what basic authentication encodes (RFC 6749, 2.3.1). */
function clientSecretAs(secret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const supported = server.token_endpoint_auth_methods_supported ?? [];
    return (supported.includes('client_secret_post') ? post : basic)(server, ...rest);
  };
}

/** Where to send the browser, and what to remember until it returns to `redirectUrl`. Throws `provider_failed`. */
export async function beginSignIn(
  ctx: Context,
  provider: Provider,
  redirectUrl: string,
): Promise<{ url: string; attempt: Attempt }> {
  const attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const challenge = await oidc.calculatePKCECodeChallenge(attempt.verifier);
  try {
    const url = oidc.buildAuthorizationUrl(await connect(ctx, provider), {
      redirect_uri: redirectUrl,
      scope: provider.scope,
      ...{ state: attempt.state, nonce: attempt.nonce },
      ...{ code_challenge: challenge, code_challenge_method: 'S256' },
    });
    return { url: url.href, attempt };
  } catch (error) {
    throw failed(ctx, error);
  }
}

/** Who has returned with `answer`, the query of the redirect. Throws `provider_failed` or `sign_in_refused`. */
export async function finishSignIn(
  ctx: Context,
  provider: Provider,
  attempt: Attempt,
  returned: URL,
): Promise<PersonClaims> {
  const config = await connect(ctx, provider).catch((error: unknown) => {
    throw failed(ctx, error);
  });
  try {
    const tokens = await oidc.authorizationCodeGrant(config, returned, {
      ...{ pkceCodeVerifier: attempt.verifier, expectedState: attempt.state, expectedNonce: attempt.nonce },
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('the provider returned no ID token');
    const hasUserinfo = config.serverMetadata().userinfo_endpoint !== undefined;
    if (valuesOf(claims, provider.claim).length > 0 || !hasUserinfo) return claims;
    return { ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
  } catch (error) {
    if (isDown(error)) throw failed(ctx, error);
    ctx.log.info({ issuer: provider.issuer, reason: reasonOf(error) }, 'sign-in refused');
    throw new Problem('sign_in_refused', { detail: reasonOf(error) });
  }
}

function failed(ctx: Context, error: unknown): Problem {
  ctx.log.warn({ reason: reasonOf(error) }, 'the sign-in provider failed');
  return new Problem('provider_failed');
}

function isDown(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof ProviderDown) return true;
  return false;
}

/** Without the error's cause and parameters, which may contain codes and tokens. */
function reasonOf(error: unknown): string {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError)
    return `${error.error}${error.error_description === undefined ? '' : `: ${error.error_description}`}`;
  return error instanceof Error ? error.message : 'unknown';
}
