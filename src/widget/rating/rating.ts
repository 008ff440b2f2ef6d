/**
 * `<interline-rating>`: the readers' rating of the article, and the control to rate it. It belongs to the page's
 * `<interline-comments>` and shares its article, reader, language and updates; it is empty without one, or if ratings
 * are disabled.
 */
import type { Rating, RatingResult } from '../../shared/contract.js';
import { button, el } from '../core/build.js';
import { widgets, type Widget } from '../core/widget.js';
import { shadow } from '../core/sheets.js';
import { createTheme } from '../core/theme.js';
import { loadOrRetry } from '../core/parts.js';
import { parts } from './parts.js';
import base from '../style/base.css';
import style from '../style/rating.css';
import { createSchema } from './schema.js';
import { BEST, createStars } from './stars.js';

/** Draws the rating into `host` while the page has `<interline-comments>`, until `end`. */
export function showRating(host: HTMLElement, end: AbortSignal): Promise<void> {
  let joined: Widget | undefined;
  function join(): void {
    const widget = sessionOf(host);
    if (end.aborted || !widget || widget.end.aborted || widget === joined) return;
    joined = widget;
    drawRating(host, widget, end);
  }
  document.addEventListener('interline:ready', join, { signal: end });
  join();
  return Promise.resolve();
}

/** The widget of the element that `for` names, else the first on the page. */
function sessionOf(host: HTMLElement): Widget | undefined {
  const id = host.getAttribute('for');
  const comments = id ? document.getElementById(id) : document.querySelector('interline-comments');
  return comments ? widgets.get(comments) : undefined;
}

// eslint-disable-next-line max-lines-per-function -- The rating's markup and its state; a class is 100 bytes more (decision 033).
function drawRating(host: HTMLElement, widget: Widget, end: AbortSignal): void {
  const { t, locale, direction } = widget.words;
  const theme = createTheme(host);
  const root = shadow(host, theme.sheet, base, style);
  const schema = createSchema(host);
  const stars = createStars(widget.words, (value) => choose(value));
  const sum = el('p', { class: 'sum' });
  const withdraw = button({ class: 'link' }, () => (stars.focus(), choose(null)), t('rating_withdraw'));
  const notes = el('div', { class: 'notes' });
  const place = el(
    'div',
    { class: 'root rating', part: 'root', lang: locale, dir: direction },
    ...[stars.node, sum, withdraw, notes],
  );
  root.replaceChildren(place);
  /** The reader's last choice while the service does not have it yet. */
  let wanted: number | null | undefined;
  let sending = false;

  function draw(): void {
    const { article, site } = widget.store.page;
    place.hidden = !site.settings.rating || !article || article.state === 'hidden';
    schema.show(place.hidden ? null : article);
    if (!article) return;
    const kept = widget.store.overlay?.rating ?? null;
    const own = wanted === undefined ? kept : wanted;
    const { count, average } = wanted === undefined ? article.rating : foresee(article.rating, kept, wanted);
    stars.show(own, average, article.state === 'open');
    sum.textContent =
      average === null
        ? t('rating_none')
        : `${t('rating_average', { average: Math.round(average * 10) / 10, best: BEST })} · ${t('rating_count', { count })}`;
    withdraw.hidden = own === null || article.state !== 'open';
  }

  function choose(value: number | null): void {
    wanted = value;
    draw();
    if (!sending) void send();
  }

  /** Sends the last choice; choices passed over with the arrow keys while a response is pending are not sent. */
  async function send(): Promise<void> {
    sending = true;
    const { attempt } = await loadOrRetry(widget.words, notes, parts.reading);
    await attempt(widget, notes, async () => {
      while (wanted !== undefined) {
        const value = wanted;
        await take(await sendOne(value));
        if (wanted === value) wanted = undefined;
      }
      widget.host.announce(t(widget.store.overlay?.rating == null ? 'rating_withdrawn' : 'rating_saved'));
    });
    // A refused rating is reverted.
    wanted = undefined;
    sending = false;
    draw();
  }

  function sendOne(value: number | null): Promise<RatingResult> {
    const path = `/articles/${widget.store.page.article?.id}/rating`;
    return value === null
      ? widget.transport.call('DELETE', path)
      : widget.transport.call('PUT', path, { value });
  }

  async function take(result: RatingResult): Promise<void> {
    const { article } = widget.store.page;
    const { count, average, value } = result;
    if (article)
      widget.store.page = { ...widget.store.page, article: { ...article, rating: { count, average } } };
    if (widget.store.overlay) widget.store.overlay.rating = value;
    else await widget.store.loadOverlay();
    widget.host.emit('rating', result);
  }

  const stops = [
    widget.bus.pageChanged.listen(draw),
    widget.bus.overlayChanged.listen(draw),
    theme.stop,
    schema.remove,
    () => root.replaceChildren(),
  ];
  const stop = (): void => stops.splice(0).forEach((leave) => leave());
  for (const signal of [end, widget.end]) signal.addEventListener('abort', stop);
  draw();
}

/** The article's rating after the reader's own has become `wanted`. */
function foresee({ count, average }: Rating, kept: number | null, wanted: number | null): Rating {
  const counted = Math.max(0, count + Number(wanted !== null) - Number(kept !== null));
  const sum = (average ?? 0) * count + (wanted ?? 0) - (kept ?? 0);
  return { count: counted, average: counted === 0 ? null : Math.min(BEST, Math.max(1, sum / counted)) };
}
