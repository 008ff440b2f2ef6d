/** Content of `<interline-popular>`. */
import type { PopularArticles } from '../../shared/contract.js';
import { el } from '../core/build.js';
import { siteBase } from '../core/identity.js';
import { loadWords } from '../core/locale.js';
import { shadow } from '../core/sheets.js';
import { createTheme } from '../core/theme.js';
import { createTransport, query } from '../core/transport.js';
import base from '../style/base.css';
import style from '../style/small.css';

/** Draws the list into `host`, with the page's theme, until `end`. */
export async function showPopular(host: HTMLElement, end: AbortSignal): Promise<void> {
  if (end.aborted) return;
  const theme = createTheme(host);
  end.addEventListener('abort', theme.stop);
  const root = shadow(host, theme.sheet, base, style);
  const transport = createTransport(siteBase(host), () => Promise.resolve(null));
  const wanted = {
    window: host.getAttribute('window') ?? undefined,
    limit: host.getAttribute('limit') ?? undefined,
  };
  const [words, popular] = await Promise.all([
    loadWords(host.getAttribute('lang')),
    transport.read<PopularArticles>('/popular' + query(wanted)),
  ]);
  const heading = host.getAttribute('heading');
  const items = popular.items.map((item) =>
    el(
      'li',
      {},
      el('a', { href: item.url, dir: 'auto' }, item.title || item.url),
      el('span', { class: 'quiet' }, words.t('comments_count', { count: item.count })),
    ),
  );
  root.replaceChildren(
    el(
      'section',
      { class: 'root popular', part: 'root', lang: words.locale, dir: words.direction },
      // No heading if it is empty: the page has its own.
      heading !== '' && el('h2', { part: 'title' }, heading ?? words.t('popular_title')),
      items.length > 0 ? el('ol', {}, ...items) : el('p', { class: 'empty' }, words.t('popular_empty')),
    ),
  );
}
