/** How people and times look everywhere in the widget. */
import type { Person } from '../../shared/contract.js';
import { ago, exact } from '../../shared/i18n/dates.js';
import type { Words } from '../../shared/i18n/words.js';
import { el } from '../core/build.js';

const HUES = 6;

/** The picture, or initials on a calm colour that stays the same for a person. */
export function avatar(person: Pick<Person, 'id' | 'name' | 'picture'> | null): HTMLElement {
  const node = el('span', { class: 'avatar', part: 'avatar', 'aria-hidden': 'true' });
  if (!person) return node;
  node.dataset['hue'] = String(hueOf(person.id));
  node.textContent = initials(person.name);
  if (person.picture) {
    const image = el('img', { src: person.picture, alt: '', loading: 'lazy', referrerpolicy: 'no-referrer' });
    // A picture that does not load leaves the initials.
    image.addEventListener('error', () => image.replaceWith(initials(person.name)));
    node.replaceChildren(image);
  }
  return node;
}

/** Beside a name that was typed in and belongs to nobody. */
export function guestMark({ t }: Words): HTMLElement {
  return el('span', { class: 'guest-mark', part: 'guest' }, t('guest_badge'));
}

/** "3 hours ago", with the exact time on hover and for screen readers. */
export function timeOf(time: string, words: Words, className = ''): HTMLElement {
  const full = exact(words.locale, time);
  return el(
    'time',
    { datetime: time, title: full, class: className },
    el('span', { 'aria-hidden': 'true' }, ago(words.locale, time, Date.now())),
    el('span', { class: 'unseen' }, full),
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

function hueOf(id: string): number {
  let sum = 0;
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) % 997;
  return sum % HUES;
}
