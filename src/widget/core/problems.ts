/** Errors in the reader's words, and the notice for people who are not signed in. */
import { exact } from '../../shared/i18n/dates.js';
import type { MessageKey } from '../../shared/i18n/en.js';
import { button, el } from './build.js';
import type { Widget } from './widget.js';
import { Problem } from './transport.js';

/** How long the reader is told of what failed, in milliseconds. */
const SHOWN = 10_000;

/** Why something failed and what to do, after the sentence `failed`, which says what it was. */
export function explain({ words: { find, t } }: Widget, error: unknown, failed?: MessageKey): string {
  const reason = error instanceof Problem ? find('problem_' + error.code) : null;
  return (failed ? t(failed) + ' ' : '') + (reason ?? t('problem_unknown'));
}

/** Whether signing in would help. */
export function wantsSignIn(error: unknown): boolean {
  return error instanceof Problem && (error.status === 401 || error.code === 'guests_off');
}

/** Asks the host page to sign the reader in, and says so where the reader is. */
export function signInNotice(widget: Widget, text: string): HTMLElement {
  const ask = (): void => void widget.host.emit('login-request');
  ask();
  return el(
    'p',
    { class: 'notice', role: 'status' },
    text,
    button({ class: 'link sign-in' }, ask, widget.words.t('sign_in')),
  );
}

/** Whether the host page has signed the reader in. */
export async function isSignedIn({ transport }: Widget): Promise<boolean> {
  return (await transport.token().catch(() => null)) !== null;
}

/**
 * Why this reader may not do something, or null. Asks for signing in when that is the reason; `words`: it is about writing,
 * which guests may do where a site allows them.
 */
export async function obstacle(widget: Widget, words = false): Promise<HTMLElement | null> {
  const { t, locale } = widget.words;
  const guest = words && widget.store.page.site.settings.guests !== 'off';
  if (!guest && !(await isSignedIn(widget)))
    return signInNotice(widget, t(words ? 'sign_in_needed' : 'problem_token_missing'));
  const ban = widget.store.overlay?.ban;
  if (!ban) return null;
  const { reason, until } = ban;
  const text = t(until ? 'banned_until' : 'banned', { time: until ? exact(locale, until) : '', reason });
  return el('p', { class: 'notice', role: 'status' }, text);
}

/**
 * Does something personal, and asks for signing in where that is needed. A failure is explained at `near` for a while, after
 * the sentence `failed`, which says what did not happen. `words` as for `obstacle`.
 */
export async function attempt(
  widget: Widget,
  near: HTMLElement,
  act: () => Promise<void>,
  failed?: MessageKey,
  words = false,
): Promise<boolean> {
  near.querySelector(':scope > .notice')?.remove();
  const refused = await obstacle(widget, words);
  if (refused) {
    near.append(refused);
    return false;
  }
  try {
    await act();
    return true;
  } catch (error) {
    const text = explain(widget, error, failed);
    const notice = el('p', { class: 'notice bad', role: 'alert' }, text);
    setTimeout(() => notice.remove(), SHOWN);
    near.append(wantsSignIn(error) ? signInNotice(widget, text) : notice);
    widget.host.emit('error', { error });
    return false;
  }
}
