/** The line readers must agree to before posting; asked until the browser has agreed to these words. */
import { el } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { keep, kept } from '../core/storage.js';

export interface Consent {
  node: HTMLElement;
  /** What is wrong, in words; the focus is then on the box. Null: the writer has agreed. */
  fault: () => string | null;
  /** Does not ask again in this browser. */
  remember: () => void;
}

/** The box to tick; null when there is nothing to agree to, or it was agreed to before. */
export function createConsent(widget: Widget, errorId: string): Consent | null {
  const { t } = widget.words;
  const { consent } = widget.store.page.site.settings;
  const key = `interline:${widget.transport.base}:consent`;
  if (!consent || kept(key) === consent.text) return null;
  const { text, url } = consent;
  const box = el('input', { type: 'checkbox', required: true, 'aria-describedby': errorId });
  box.addEventListener('change', () => box.removeAttribute('aria-invalid'));
  return {
    node: el(
      'div',
      { class: 'consent' },
      el('label', { class: 'choice' }, box, el('span', { dir: 'auto' }, text)),
      url !== null &&
        el('a', { class: 'link', href: url, target: '_blank', rel: 'noopener' }, t('consent_more')),
    ),
    fault() {
      if (box.checked) return null;
      box.setAttribute('aria-invalid', 'true');
      box.focus();
      return t('consent_needed');
    },
    remember: () => keep(key, text),
  };
}
