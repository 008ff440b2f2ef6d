/** Requests for signing in, before there is a session. */
import type { ConsoleSession, SignInOptions, SignInStart } from '../../shared/contract.js';
import { CallError, problemOf } from '../call-error.js';
import type { Session } from '../session.js';
import { later } from '../language.js';

const { signInWords: words } = later;

const STARTED = 'interline-sign-in';

async function call<T>(site: string, path: string, body?: unknown): Promise<T> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`/v1/sites/${encodeURIComponent(site)}/console/${path}`, {
    method: path === 'sign-in' ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    ...sent,
  }).catch(() => {
    throw new CallError('offline', null);
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

export const signInOptions = (site: string): Promise<SignInOptions> => call(site, 'sign-in');

/** Leads to the provider. The attempt's secret stays in this tab, so that only this tab can use the answer. */
export async function goToProvider(site: string): Promise<void> {
  const { url, attempt } = await call<SignInStart>(site, 'sign-in/start');
  sessionStorage.setItem(STARTED, JSON.stringify({ site, attempt }));
  location.assign(url);
}

/** The site of the sign-in that this tab started; empty: none. */
export function startedSite(): string {
  return started()?.site ?? '';
}

/** Exchanges what the address had for a session: a link's code, or a provider's answer. */
export async function accept(invitation: URLSearchParams): Promise<Session> {
  if (!invitation.has('state'))
    return call<ConsoleSession>(invitation.get('site') ?? '', 'session', { code: invitation.get('code') });
  const attempt = started();
  sessionStorage.removeItem(STARTED);
  if (!attempt) throw new CallError('lost', null);
  const body = { attempt: attempt.attempt, answer: invitation.toString() };
  return call<ConsoleSession>(attempt.site, 'sign-in/finish', body);
}

function started(): { site: string; attempt: string } | null {
  try {
    return JSON.parse(sessionStorage.getItem(STARTED) ?? 'null') as { site: string; attempt: string } | null;
  } catch {
    return null;
  }
}

/** Why signing in failed, and what to do. */
export function explainSignIn(error: unknown): string {
  if (!(error instanceof CallError)) return words.unexpected;
  if (error.code === 'lost') return words.lost;
  if (error.code === 'role_missing') return words.noRole(error.detail ?? '');
  if (error.code === 'sign_in_refused') return words.refused(error.detail ?? '');
  return words.failures[error.code] ?? words.unexpected;
}
