/** How people and times are shown in the widget. */
import type { Person } from '../../shared/contract.js';
import { ago, exact } from '../../shared/i18n/dates.js';
import type { Words } from '../../shared/i18n/words.js';
import { button, el } from '../core/build.js';
import { loadOrRetry } from '../core/parts.js';
import { parts } from './parts.js';
import type { Widget } from '../core/widget.js';

const HUES = 6;

/** The picture, or initials on a colour derived from the person's id. */
export function avatar(person: Pick<Person, 'id' | 'name' | 'picture'> | null): HTMLElement {
  const node = el('span', { class: 'avatar', part: 'avatar', 'aria-hidden': 'true' });
  if (!person) return node;
  node.dataset['hue'] = String(hueOf(person.id));
  node.textContent = initials(person.name);
  if (person.picture) {
    const image = el('img', { src: person.picture, alt: '', loading: 'lazy', referrerpolicy: 'no-referrer' });
    // If a picture fails to load, the initials are shown.
    image.addEventListener('error', () => image.replaceWith(initials(person.name)));
    node.replaceChildren(image);
  }
  return node;
}

/** The name as a button for the person's card; loading errors are shown at `near`. */
export function nameOf(widget: Widget, person: Person | null, near: Element): HTMLElement {
  if (!person) return el('bdi', { class: 'name' }, widget.words.t('someone'));
  const name = el('bdi', {}, person.name);
  return cardButton(widget, person, near, { class: 'name tap', 'data-act': 'person' }, name);
}

/** Turns mentions in a comment's HTML into buttons for the people's cards. */
export function openMentions(widget: Widget, body: HTMLElement, near: Element): void {
  for (const mention of body.querySelectorAll<HTMLElement>('.mention')) {
    const id = mention.dataset['person'] ?? '';
    const person = { id, name: mention.textContent.slice(1), picture: null, badge: null, guest: false };
    const you = id === widget.store.overlay?.person.id;
    const name = el('bdi', {}, mention.textContent);
    mention.replaceWith(
      cardButton(
        widget,
        person,
        near,
        { class: you ? 'mention you' : 'mention', part: 'mention', 'data-act': 'mention-' + id },
        name,
      ),
    );
  }
}

function cardButton(
  widget: Widget,
  person: Person,
  near: Element,
  attributes: Record<string, string>,
  name: HTMLElement,
): HTMLElement {
  return button(
    { ...attributes, 'aria-haspopup': 'dialog' },
    ({ currentTarget }) =>
      void loadOrRetry(widget.words, near, parts.people).then(({ openCard }) =>
        openCard(widget, person, currentTarget as HTMLButtonElement),
      ),
    name,
  );
}

/** The role the comment was written in, or the mark of an unverified name; usually null. */
export function roleOf(words: Words, { badge, guest }: Pick<Person, 'badge' | 'guest'>): HTMLElement | null {
  if (guest) return guestMark(words);
  return (
    badge && el('span', { class: 'role' }, words.t(badge === 'author' ? 'author_badge' : 'moderator_badge'))
  );
}

/** Marks a guest's name, which is not verified. */
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
