/**
 * `<interline-rating>`: what readers think of the article, and the way to say it oneself. It belongs to the page's
 * `<interline-comments>`, whose article, reader, language and news it shares; it is empty until that is there, and
 * where there is nothing to rate.
 */
import type { Rating, RatingResult } from '../../shared/contract.js';
import { button, el } from '../core/build.js';
import { sessions, type Session } from '../core/session.js';
import { shadow } from '../core/sheets.js';
import { createTheme } from '../core/theme.js';
import { chunks, loadOrRetry } from '../core/lazy.js';
import base from '../style/base.css';
import style from '../style/rating.css';
import { createSchema } from './schema.js';
import { BEST, createStars } from './stars.js';

/** Draws the rating into `host` whenever the page's comments are there, until `end`. */
export function showRating(host: HTMLElement, end: AbortSignal): Promise<void> {
  let joined: Session | undefined;
  function join(): void {
    const session = sessionOf(host);
    if (end.aborted || !session || session.end.aborted || session === joined) return;
    joined = session;
    drawRating(host, session, end);
  }
  document.addEventListener('interline:ready', join, { signal: end });
  join();
  return Promise.resolve();
}

/** The session of the element that `for` names, else of the first on the page. */
function sessionOf(host: HTMLElement): Session | undefined {
  const id = host.getAttribute('for');
  const comments = id ? document.getElementById(id) : document.querySelector('interline-comments');
  return comments ? sessions.get(comments) : undefined;
}

function drawRating(host: HTMLElement, session: Session, end: AbortSignal): void {
  const { t, locale, direction } = session.words;
  const theme = createTheme(host);
  const root = shadow(host, theme.sheet, base, style);
  const schema = createSchema(host);
  const stars = createStars(session.words, (value) => choose(value));
  const sum = el('p', { class: 'sum' });
  const withdraw = button({ class: 'link' }, () => (stars.focus(), choose(null)), t('rating_withdraw'));
  const notes = el('div', { class: 'notes' });
  const place = el(
    'div',
    { class: 'root rating', part: 'root', lang: locale, dir: direction },
    ...[stars.node, sum, withdraw, notes],
  );
  root.replaceChildren(place);
  /** What the reader chose last, while the service does not have it yet. */
  let wanted: number | null | undefined;
  let sending = false;

  function draw(): void {
    const { article, site } = session.page;
    place.hidden = !site.settings.rating || !article || article.state === 'hidden';
    schema.show(place.hidden ? null : article);
    if (!article) return;
    const kept = session.overlay?.rating ?? null;
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

  /** Sends the last choice; those that arrow keys pass over while an answer is awaited are not sent. */
  async function send(): Promise<void> {
    sending = true;
    const { attempt } = await loadOrRetry(session.words, notes, chunks.reading);
    await attempt(session, notes, async () => {
      while (wanted !== undefined) {
        const value = wanted;
        await take(await sendOne(value));
        if (wanted === value) wanted = undefined;
      }
      session.say(t(session.overlay?.rating == null ? 'rating_withdrawn' : 'rating_saved'));
    });
    // What was refused is taken back.
    wanted = undefined;
    sending = false;
    draw();
  }

  function sendOne(value: number | null): Promise<RatingResult> {
    const path = `/articles/${session.page.article?.id}/rating`;
    return value === null
      ? session.transport.call('DELETE', path)
      : session.transport.call('PUT', path, { value });
  }

  async function take(result: RatingResult): Promise<void> {
    const { article } = session.page;
    const { count, average, value } = result;
    if (article) session.page = { ...session.page, article: { ...article, rating: { count, average } } };
    if (session.overlay) session.overlay.rating = value;
    else await session.loadOverlay();
    session.tell('rating', result);
  }

  const stops = [
    session.pageChanged.listen(draw),
    session.overlayChanged.listen(draw),
    theme.stop,
    schema.remove,
    () => root.replaceChildren(),
  ];
  const stop = (): void => stops.splice(0).forEach((leave) => leave());
  for (const signal of [end, session.end]) signal.addEventListener('abort', stop);
  draw();
}

/** The article's rating once the reader's own has become `wanted`. */
function foresee({ count, average }: Rating, kept: number | null, wanted: number | null): Rating {
  const counted = Math.max(0, count + Number(wanted !== null) - Number(kept !== null));
  const sum = (average ?? 0) * count + (wanted ?? 0) - (kept ?? 0);
  return { count: counted, average: counted === 0 ? null : Math.min(BEST, Math.max(1, sum / counted)) };
}
