/** Errors in the reader's words, and the notice for people who are not signed in. */
import { exact } from '../../shared/i18n/dates.js';
import { button, el } from './build.js';
import type { Session } from './session.js';
import { Problem } from './transport.js';

/** One sentence that says what to do. */
export function explain(session: Session, error: unknown): string {
  const { find, t } = session.words;
  if (!(error instanceof Problem)) return t('problem_unknown');
  return find('problem_' + error.code) ?? t('problem_unknown');
}

/** Whether signing in would help. */
export function wantsSignIn(error: unknown): boolean {
  return error instanceof Problem && (error.status === 401 || error.code === 'guests_off');
}

/** Asks the host page to sign the reader in, and says so where the reader is. */
export function signInNotice(session: Session, text: string): HTMLElement {
  const ask = (): void => void session.tell('login-request');
  ask();
  return el(
    'p',
    { class: 'notice', role: 'status' },
    text,
    button({ class: 'link sign-in' }, ask, session.words.t('sign_in')),
  );
}

/** Whether the host page has signed the reader in. */
export async function isSignedIn({ transport }: Session): Promise<boolean> {
  return (await transport.token().catch(() => null)) !== null;
}

/**
 * Why this reader may not take part, or null. Asks for signing in when that is the reason; `words`: it is about words
 * alone, which guests may write where a site takes them.
 */
export async function obstacle(session: Session, words = false): Promise<HTMLElement | null> {
  const { t, locale } = session.words;
  const guest = words && session.page.site.settings.guests !== 'off';
  if (!guest && !(await isSignedIn(session))) return signInNotice(session, t('sign_in_needed'));
  const ban = session.overlay?.ban;
  if (!ban) return null;
  const { reason, until } = ban;
  const text = until ? t('banned_until', { time: exact(locale, until), reason }) : t('banned', { reason });
  return el('p', { class: 'notice', role: 'status' }, text);
}

/** Does something personal; failures are told in words, signing in is asked for. `words` as for `obstacle`. */
export async function attempt(
  session: Session,
  near: HTMLElement,
  act: () => Promise<void>,
  words = false,
): Promise<boolean> {
  near.querySelector(':scope > .notice')?.remove();
  const refused = await obstacle(session, words);
  if (refused) {
    near.append(refused);
    return false;
  }
  try {
    await act();
    return true;
  } catch (error) {
    const text = explain(session, error);
    near.append(
      wantsSignIn(error)
        ? signInNotice(session, text)
        : el('p', { class: 'notice bad', role: 'alert' }, text),
    );
    session.tell('error', { error });
    return false;
  }
}
