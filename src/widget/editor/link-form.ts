/** The address of a link, asked for below the text. */
import { button, el } from '../core/build.js';
import type { Words } from '../../shared/i18n/words.js';
import { LINKABLE } from './blocks.js';

export interface LinkForm {
  node: HTMLElement;
  /** Asks for the address; `href` is the present one. */
  open: (href: string) => void;
}

/** Hidden until opened; calls `done` with an address, an empty one to remove the link, or null to leave all as it is. */
export function createLinkForm({ t }: Words, done: (href: string | null) => void): LinkForm {
  const input = el('input', {
    ...{ class: 'name-field', type: 'text', inputmode: 'url', autocomplete: 'off', dir: 'ltr' },
    ...{ 'aria-label': t('link_address'), placeholder: 'https://' },
  });
  const node = el(
    'div',
    { class: 'link-form', hidden: true },
    input,
    button({ class: 'second' }, finish, t('save')),
  );
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') finish();
    else end(null);
  });

  function finish(): void {
    const href = completed(input.value.trim());
    input.setAttribute('aria-invalid', String(href === null));
    if (href === null) input.focus();
    else end(href);
  }

  function end(href: string | null): void {
    node.hidden = true;
    done(href);
  }

  return {
    node,
    open(href) {
      node.hidden = false;
      input.removeAttribute('aria-invalid');
      input.value = href;
      input.focus();
    },
  };
}

/** With the scheme people leave out; null: no address. */
function completed(address: string): string | null {
  if (address === '') return '';
  const href = LINKABLE.test(address)
    ? address
    : /^[^\s/@]+@[^\s/@]+$/.test(address)
      ? 'mailto:' + address
      : 'https://' + address;
  return LINKABLE.test(href) && URL.canParse(href) ? href : null;
}
