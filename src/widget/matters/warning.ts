/** A moderator's warning in place of the field, until the person confirms having read it. */
import { localeOf } from '../../shared/i18n/locales.js';
import { createWords } from '../../shared/i18n/words.js';
import { button, el } from '../core/build.js';
import { attempt } from '../core/problems.js';
import type { Widget } from '../core/widget.js';

/** Confirming reads the reader's data again, which puts the field there; null without a warning. */
export async function warningNotice(widget: Widget): Promise<HTMLElement | null> {
  const { store, transport, words } = widget;
  const later = await (await localeOf(words.locale)?.())?.later();
  const warning = store.overlay?.warning;
  if (!later || !warning) return null;
  const { t } = createWords(words.locale, later.matters);
  const confirm = async (): Promise<void> => {
    await transport.call('DELETE', '/self/warning');
    if (store.overlay) store.overlay.warning = null;
    // An edit hides the comment below its field.
    notice.closest('.editing')?.classList.remove('editing');
    const place = notice.closest<HTMLElement>('.root,.panel')?.querySelector<HTMLElement>('h2[tabindex]');
    notice.remove();
    place?.focus();
    await store.refresh();
  };
  const notice = el(
    'div',
    { class: 'notice', role: 'status' },
    el('p', { dir: 'auto' }, t('warning', { reason: warning.reason })),
    button({ class: 'second' }, () => void attempt(widget, notice, confirm), t('warning_read')),
  );
  return notice;
}
