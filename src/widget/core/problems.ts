/** Error messages for readers, and the sign-in notice. */
import { exact } from '../../shared/i18n/dates.js';
import type { MessageKey } from '../../shared/i18n/en.js';
import { localeOf } from '../../shared/i18n/locales.js';
import { createWords, type Words } from '../../shared/i18n/words.js';
import { button, el } from './build.js';
import type { Uses, Widget } from './widget.js';
import { Problem } from './transport.js';

/** How long an error is shown; milliseconds. */
const SHOWN = 10_000;

/** An error message: the sentence `failed` about what failed, then why and what to do, or the code of a problem without a text. */
export async function explain(
  { words }: Uses<'words'>,
  error: unknown,
  failed?: MessageKey,
): Promise<string> {
  const code = error instanceof Problem && error.code;
  const reason = code && (await reasonOf(words, 'problem_' + code));
  const unknown = words.t('problem_unknown') + (code ? ` (${code})` : '');
  return (failed ? words.t(failed) + ' ' : '') + (reason || unknown);
}

/** Messages for the service's error codes are loaded when needed; those for an unreachable service are here. */
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

/** A notice that signing in is needed, with a button that asks the host page for it. */
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

/** Texts of an attempted action. */
export interface Attempt {
  /** Message if it fails. */
  failed?: MessageKey;
  /** Message if the reader must sign in first. */
  signIn?: MessageKey;
  /** Whether it is writing, which guests may do if the site allows it. */
  writes?: boolean;
}

/** A notice why this reader can't do it (not signed in, or banned), or null. */
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
 * Runs a personal action. Obstacles are shown at `near`: a sign-in notice with a button, or an error until the next
 * attempt there, for a limited time.
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
