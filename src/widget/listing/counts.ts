/** Content of a page's `<interline-count>` elements. */
import type { ArticleCounts } from '../../shared/contract.js';
import { pageUrl, siteBase } from '../core/identity.js';
import { loadWords } from '../core/locale.js';
import { emitEvent } from '../core/host.js';
import { createTransport } from '../core/transport.js';

/** Maximum references per request, as the service accepts them, and URL length that proxies accept. */
const BATCH = 100;
const LONGEST = 4_000;

type Ref = [name: string, value: string];

/** Elements to fill in the next microtask. */
const waiting = new Set<HTMLElement>();

/** Fills the element with its article's count, in one request with all elements added at the same time. */
export function showCount(element: HTMLElement, end: AbortSignal): void {
  if (end.aborted) return;
  if (waiting.size === 0)
    queueMicrotask(() => {
      const elements = [...waiting];
      waiting.clear();
      void showCounts(elements);
    });
  waiting.add(element);
}

/** Articles named twice are requested once. */
async function showCounts(elements: HTMLElement[]): Promise<void> {
  const sites = new Map<string, Map<string, HTMLElement[]>>();
  for (const element of elements) {
    const base = siteBase(element);
    const ofSite = sites.get(base) ?? new Map<string, HTMLElement[]>();
    sites.set(base, ofSite);
    const asked = askedBy(element);
    ofSite.set(asked, [...(ofSite.get(asked) ?? []), element]);
  }
  await Promise.all(
    [...sites].flatMap(([base, ofSite]) =>
      batches([...ofSite.keys()]).map((batch) =>
        ask(
          base,
          batch.join('&'),
          batch.flatMap((asked) => ofSite.get(asked) ?? []),
        ),
      ),
    ),
  );
}

/** Name and value of an element's query parameter. */
function refOf(element: HTMLElement): Ref {
  const key = element.getAttribute('key');
  return key ? ['key', key] : ['url', pageUrl(element)];
}

/** The same as a query string. */
function askedBy(element: HTMLElement): string {
  return new URLSearchParams([refOf(element)]).toString();
}

/** Splits the queries into as few requests as possible; one that is too long gets its own request. */
function batches(asked: string[]): string[][] {
  const found: string[][] = [];
  let length = Infinity;
  for (const one of asked) {
    const last = found.at(-1);
    if (last && last.length < BATCH && length + one.length < LONGEST) last.push(one);
    else {
      found.push([one]);
      length = 0;
    }
    length += one.length + 1;
  }
  return found;
}

async function ask(base: string, search: string, elements: HTMLElement[]): Promise<void> {
  try {
    const transport = createTransport(base, () => Promise.resolve(null));
    const { items } = await transport.read<ArticleCounts>(`/counts?${search}`);
    const counts = new Map(items.map((item) => [item.ref, item.comments]));
    // A page may set the article after it has added the element; then a count requested before is another article's.
    const isCurrent = (element: HTMLElement): boolean => search.split('&').includes(askedBy(element));
    void showCounts(elements.filter((element) => !isCurrent(element)));
    for (const element of elements) {
      const count = counts.get(refOf(element)[1]);
      if (count === undefined || !isCurrent(element)) continue;
      const words = await loadWords(element.getAttribute('lang'));
      const bare = element.hasAttribute('number-only');
      // Light DOM text, because it belongs to the publisher's sentence and style.
      element.textContent = bare ? words.number(count) : words.t('comments_count', { count });
    }
  } catch (error) {
    for (const element of elements) emitEvent(element, 'error', { error });
  }
}
