/** A person's card: a popover at their name, or a bottom sheet on phones. */
import type { Person, PersonCard } from '../../shared/contract.js';
import { monthOf } from '../../shared/i18n/dates.js';
import { insideWindow, keepFocusInside, keepPlaced } from '../core/floating.js';
import { button, el, fill } from '../core/build.js';
import { fragmentOf } from '../core/identity.js';
import { showFailure } from '../core/parts.js';
import { closeAt, movePopover, openPopover } from '../core/popover.js';
import type { Widget } from '../core/widget.js';
import { addStyle } from '../core/sheets.js';
import { Problem } from '../core/transport.js';
import { icon } from '../comment/icons.js';
import { avatar, roleOf, timeOf } from '../comment/person.js';
import commentStyle from '../style/comment.css';
import style from '../style/people.css';

/** Between the name and the card; pixels. */
const GAP = 6;

/** Opens or closes the card of `person` at `opener`, which gets the focus back. */
// eslint-disable-next-line max-lines-per-function -- The card's markup and what fills it; a class is 100 bytes more (decision 033).
export function openCard(widget: Widget, person: Person, opener: HTMLButtonElement): void {
  if (closeAt(opener)) return;
  const { t } = widget.words;
  const root = opener.getRootNode() as ShadowRoot;
  for (const css of [commentStyle, style]) addStyle(root, css);
  const comment = opener.closest('.comment');
  const end = new AbortController();
  const title = el('h2', { id: 'card-name', class: 'name' });
  const face = el('div', { class: 'face' });
  const role = el('div', {}, roleOf(widget.words, person));
  const facts = el('p', { class: 'quiet' });
  const content = el('div', { 'aria-busy': 'true' }, el('p', { class: 'quiet' }, t('loading')));
  const card = el(
    'div',
    {
      class: 'card fade',
      part: 'card',
      role: 'dialog',
      'aria-labelledby': 'card-name',
      tabindex: -1,
      popover: 'auto',
    },
    el(
      'div',
      { class: 'top' },
      face,
      el('div', {}, title, role, facts),
      button({ class: 'act tap', 'aria-label': t('close') }, close, icon('close')),
    ),
    content,
  );

  function name({ id, name: text, picture }: Pick<Person, 'id' | 'name' | 'picture'>): void {
    fill(face, [avatar({ id, name: text, picture })]);
    fill(title, [el('bdi', {}, text)]);
  }

  async function load(): Promise<void> {
    try {
      show(await widget.transport.read<PersonCard>(`/people/${person.id}/card`, true));
    } catch (error) {
      fill(content, []);
      if (error instanceof Problem && error.status === 404)
        fill(content, [el('p', { class: 'quiet' }, t('card_gone'))]);
      else showFailure(widget.words, content, 'part_failed', () => (card.focus(), void load()));
    } finally {
      content.removeAttribute('aria-busy');
      place();
    }
  }

  function show(found: PersonCard): void {
    const { comments: count, more, firstSeenAt, recent } = found;
    name(found);
    fill(role, [roleOf(widget.words, { badge: person.badge, guest: found.guest })]);
    const since = t('card_since', { date: monthOf(widget.words.locale, firstSeenAt) });
    const written = t(more ? 'card_many' : 'comments_count', { count });
    fill(facts, [el('span', {}, since), ' · ', el('span', {}, written)]);
    fill(content, [
      el('h3', { class: 'quiet' }, t('latest_title')),
      el('ul', {}, ...recent.map((comment) => el('li', {}, recentLink(comment)))),
    ]);
  }

  function recentLink({ id, excerpt, url, article, createdAt }: PersonCard['recent'][number]): HTMLElement {
    const here = article.id === widget.store.page.article?.id;
    const href = here ? location.pathname + location.search + fragmentOf(id) : url;
    const link = el(
      'a',
      { href },
      el('span', { class: 'said', dir: 'auto' }, excerpt),
      el('span', { class: 'quiet' }, el('bdi', {}, article.title), ' · ', timeOf(createdAt, widget.words)),
    );
    if (here) link.addEventListener('click', close);
    return link;
  }

  function place(): void {
    if (!opener.isConnected || !card.isConnected) return;
    const at = opener.getBoundingClientRect();
    const rtl = getComputedStyle(opener).direction === 'rtl';
    const left = insideWindow(rtl ? at.right - card.offsetWidth : at.left, card.offsetWidth);
    const below = at.bottom + GAP + card.offsetHeight < innerHeight || at.top < card.offsetHeight;
    movePopover(card, left, below ? at.bottom + GAP : at.top - GAP - card.offsetHeight);
  }

  function close(): void {
    end.abort();
  }

  keepFocusInside(card, end.signal);
  // The surrounding panel or list has keys of its own.
  card.addEventListener('keydown', (event) => event.stopPropagation());
  widget.end.addEventListener('abort', close, { signal: end.signal });
  name(person);
  // Inside a floating panel, a press on the card is not a press outside the panel.
  (opener.closest('.float') ?? opener.closest('.root') ?? root).append(card);
  openPopover(
    card,
    // The comment may have been redrawn since.
    () =>
      opener.isConnected ? opener : (comment?.querySelector(`[data-act="${opener.dataset['act']}"]`) ?? null),
    end,
  );
  keepPlaced(place, end.signal);
  card.focus({ preventScroll: true });
  void load();
}
