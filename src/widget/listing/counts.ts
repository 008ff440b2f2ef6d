/** What the `<interline-count>` elements of a page show. */
import type { ArticleCounts } from '../../shared/contract.js';
import { pageUrl, siteBase } from '../core/identity.js';
import { loadWords } from '../core/locale.js';
import { emitEvent } from '../core/host.js';
import { createTransport } from '../core/transport.js';

/** As many references as the service answers in one request, and characters as proxies let through in an address. */
const BATCH = 100;
const LONGEST = 4_000;

type Ref = [name: string, value: string];

/** Elements to fill in the next microtask. */
const waiting = new Set<HTMLElement>();

/** Fills the element with its article's count, together with all others of the page that are added at the same time. */
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

/** The name and value an element's count is asked by. */
function refOf(element: HTMLElement): Ref {
  const key = element.getAttribute('key');
  return key ? ['key', key] : ['url', pageUrl(element)];
}

/** The same as a query. */
function askedBy(element: HTMLElement): string {
  return new URLSearchParams([refOf(element)]).toString();
}

/** Splits what is asked into as few requests as may be; one that is too long by itself is asked alone. */
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
    // A page may name the article after it has put the element in: what was asked for meanwhile is another one's count.
    const isCurrent = (element: HTMLElement): boolean => search.split('&').includes(askedBy(element));
    void showCounts(elements.filter((element) => !isCurrent(element)));
    for (const element of elements) {
      const count = counts.get(refOf(element)[1]);
      if (count === undefined || !isCurrent(element)) continue;
      const words = await loadWords(element.getAttribute('lang'));
      const bare = element.hasAttribute('number-only');
      // Light text: it belongs into the publisher's own sentence and style.
      element.textContent = bare ? words.number(count) : words.t('comments_count', { count });
    }
  } catch (error) {
    for (const element of elements) emitEvent(element, 'error', { error });
  }
}
