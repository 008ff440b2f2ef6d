/** Errors in the reader's words, and the notice for people who are not signed in. */
import { exact } from '../../shared/i18n/dates.js';
import type { MessageKey } from '../../shared/i18n/en.js';
import { localeOf } from '../../shared/i18n/locales.js';
import { createWords, type Words } from '../../shared/i18n/words.js';
import { button, el } from './build.js';
import type { Uses, Widget } from './widget.js';
import { Problem } from './transport.js';

/** How long the reader is told of what failed, in milliseconds. */
const SHOWN = 10_000;

/** Why something failed and what to do, after the sentence `failed`, which says what it was. */
export async function explain(
  { words }: Uses<'words'>,
  error: unknown,
  failed?: MessageKey,
): Promise<string> {
  const reason = error instanceof Problem ? await reasonOf(words, 'problem_' + error.code) : null;
  return (failed ? words.t(failed) + ' ' : '') + (reason ?? words.t('problem_unknown'));
}

/** The sentences of what the service refuses come when it does; those for a service out of reach are here. */
async function reasonOf(words: Words, key: string): Promise<string | null> {
  const found = words.find(key);
  if (found !== null) return found;
  try {
    const { problems } = (await (await localeOf(words.locale)?.())?.later()) ?? {};
    return problems ? createWords(words.locale, problems).find(key) : null;
  } catch {
    return null;
  }
}

/** Whether signing in would help. */
export function wantsSignIn(error: unknown): boolean {
  return error instanceof Problem && (error.status === 401 || error.code === 'guests_off');
}

/** Says that signing in is needed, with a button that asks the host page for it. */
export function signInNotice(widget: Widget, text: string): HTMLElement {
  return el(
    'p',
    { class: 'notice', role: 'status' },
    text,
    button(
      { class: 'link sign-in' },
      () => void widget.host.emit('login-request'),
      widget.words.t('sign_in'),
    ),
  );
}

/** Whether the host page has signed the reader in. */
export async function isSignedIn({ transport }: Widget): Promise<boolean> {
  return (await transport.token().catch(() => null)) !== null;
}

/** Whether this reader can write without signing in first. */
export async function mayWrite(widget: Widget): Promise<boolean> {
  return widget.store.page.site.settings.guests !== 'off' || (await isSignedIn(widget));
}

/** What is attempted, in words. */
export interface Attempt {
  /** What did not happen, where it fails. */
  failed?: MessageKey;
  /** What to sign in for. */
  signIn?: MessageKey;
  /** It is writing, which guests may do where a site allows them. */
  writes?: boolean;
}

/** Why this reader may not do something, or null: not signed in, or banned. */
export async function obstacle(
  widget: Widget,
  { signIn, writes }: Attempt = {},
): Promise<HTMLElement | null> {
  const { t, locale } = widget.words;
  if (!(await (writes ? mayWrite : isSignedIn)(widget)))
    return signInNotice(widget, t(signIn ?? (writes ? 'sign_in_needed' : 'problem_token_missing')));
  const ban = widget.store.overlay?.ban;
  if (!ban) return null;
  const { reason, until } = ban;
  const text = t(until ? 'banned_until' : 'banned', { time: until ? exact(locale, until) : '', reason });
  return el('p', { class: 'notice', role: 'status' }, text);
}

/**
 * Does something personal. What hinders it is said at `near`: that signing in is needed, with a button for it; a failure
 * until the next attempt there, at most for a while.
 */
export async function attempt(
  widget: Widget,
  near: HTMLElement,
  act: () => Promise<void>,
  how: Attempt = {},
): Promise<boolean> {
  near.querySelector(':scope > .notice')?.remove();
  const refused = await obstacle(widget, how);
  if (refused) return show(near, refused);
  try {
    await act();
    return true;
  } catch (error) {
    const text = await explain(widget, error, how.failed);
    const notice = el('p', { class: 'notice bad', role: 'alert' }, text);
    setTimeout(() => notice.remove(), SHOWN);
    widget.host.emit('error', { error });
    return show(near, wantsSignIn(error) ? signInNotice(widget, text) : notice);
  }
}

/** Scrolls to the notice, in case the comment is at the window's edge; in the next frame, when what the press changed is laid out. */
function show(near: HTMLElement, notice: HTMLElement): false {
  near.append(notice);
  requestAnimationFrame(() => notice.scrollIntoView({ block: 'nearest' }));
  return false;
}
