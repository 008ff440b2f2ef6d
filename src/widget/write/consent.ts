/** The consent line that readers accept before posting; shown until the browser has stored consent to this text. */
import { el } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { keep, kept } from '../core/storage.js';

export interface Consent {
  node: HTMLElement;
  /** An error message, with the focus on the box; null if the author has agreed. */
  fault: () => string | null;
  /** Does not ask again in this browser. */
  remember: () => void;
}

/** The checkbox; null if the site has no consent text, or it was accepted before. */
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
