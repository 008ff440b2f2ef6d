/**
 * Suggests people while `@` and a name are typed: a list below the field that arrow keys move through while the focus
 * stays in the text. ARIA has no multi-line combobox, and HTML allows a textarea no other role; so the field stays a
 * text field that controls a list, and the number of people is announced.
 */
import type { MentionCandidates, Person } from '../../shared/contract.js';
import { el, fill } from '../core/build.js';
import type { Widget } from '../core/widget.js';
import { addStyle } from '../core/sheets.js';
import { query } from '../core/transport.js';
import { avatar, roleOf } from '../comment/person.js';
import type { Caret } from '../write/field.js';
import type { SuggestionOptions } from '../write/parts.js';
import style from '../style/people.css';

/** Delay after the last key before people are requested; milliseconds. */
const PAUSE = 120;
/** `@` and the beginning of a name right before the caret, not inside a word or an email address. */
const TYPED = /(?<![\w.+-])@([\p{L}\p{M}\p{N}]+)$/u;

let lists = 0;

/** Suggests people in `field` from now on; the list is inserted right after it. */
// eslint-disable-next-line max-lines-per-function -- One text field's state; a class is 100 bytes more (decision 033).
export function suggestPeople(widget: Widget, caret: Caret, options: SuggestionOptions): void {
  const field = caret.node;
  addStyle(field.getRootNode() as ShadowRoot, style);
  const id = `offer-${++lists}`;
  const list = el('ul', { id, class: 'offer', part: 'offer', role: 'listbox', hidden: true });
  let people: Person[] = [];
  let at = 0;
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  // Keeps the focus, and with it a phone's keyboard.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  field.after(list);

  /** The name being typed, if the caret is at its end. */
  function typed(): string | undefined {
    return TYPED.exec(caret.before() ?? '')?.[1];
  }

  function look(): void {
    clearTimeout(pause);
    turn++;
    const prefix = typed();
    if (prefix === undefined) return close();
    pause = setTimeout(() => void ask(prefix), PAUSE);
  }

  async function ask(prefix: string): Promise<void> {
    const mine = turn;
    const path = `/articles/${widget.store.page.article?.id}/people${query({ prefix, thread: options.threadId })}`;
    // A name can be written without suggestions.
    const found = await widget.transport.call<MentionCandidates>('GET', path).catch(() => ({ items: [] }));
    if (mine !== turn || typed() !== prefix) return;
    people = found.items;
    if (people.length === 0) return close();
    const label = widget.words.t('mention_found', { count: people.length });
    list.setAttribute('aria-label', label);
    fill(list, people.map(option));
    list.hidden = false;
    field.setAttribute('aria-controls', id);
    mark(0);
    widget.host.announce(label);
  }

  function option(person: Person, index: number): HTMLElement {
    const node = el(
      'li',
      { id: `${id}-${index}`, role: 'option' },
      avatar(person),
      el('bdi', { class: 'name' }, person.name),
      roleOf(widget.words, person),
    );
    node.addEventListener('click', () => choose(person));
    return node;
  }

  function mark(index: number): void {
    at = (index + people.length) % people.length;
    [...list.children].forEach((node, other) => node.setAttribute('aria-selected', String(other === at)));
    list.children[at]?.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', `${id}-${at}`);
  }

  function choose(person: Person): void {
    const length = (typed()?.length ?? 0) + 1;
    close();
    caret.replace(length, `@${options.choose(person)} `);
  }

  function close(): void {
    clearTimeout(pause);
    turn++;
    list.hidden = true;
    field.removeAttribute('aria-controls');
    field.removeAttribute('aria-activedescendant');
  }

  function press(event: KeyboardEvent): void {
    if (list.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const person = people[at];
    if (event.key === 'ArrowDown') mark(at + 1);
    else if (event.key === 'ArrowUp') mark(at - 1);
    else if (event.key === 'Escape') close();
    else if (person && !event.shiftKey && (event.key === 'Enter' || event.key === 'Tab')) choose(person);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  field.setAttribute('aria-autocomplete', 'list');
  field.addEventListener('input', (event) => {
    if (!event.isComposing) look();
  });
  field.addEventListener('compositionstart', close);
  field.addEventListener('compositionend', look);
  field.addEventListener('keydown', press);
  field.addEventListener('pointerup', () => {
    if (!list.hidden) look();
  });
  field.addEventListener('blur', close);
  look();
}
