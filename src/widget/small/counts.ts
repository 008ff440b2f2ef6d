/** What the `<interline-count>` elements of a page show. */
import type { ArticleCounts } from '../../shared/contract.js';
import { pageUrl, siteBase } from '../core/identity.js';
import { loadWords } from '../core/locale.js';
import { tellHost } from '../core/session.js';
import { createTransport } from '../core/transport.js';

/** As many as the service answers in one request. */
const BATCH = 100;

/** Fills the elements with their articles' counts. */
export async function showCounts(elements: HTMLElement[]): Promise<void> {
  const groups = new Map<string, HTMLElement[]>();
  for (const element of elements) {
    const base = siteBase(element);
    groups.set(base, [...(groups.get(base) ?? []), element]);
  }
  for (const [base, members] of groups)
    for (let at = 0; at < members.length; at += BATCH) await ask(base, members.slice(at, at + BATCH));
}

/** The name and value an element's count is asked by. */
function refOf(element: HTMLElement): [name: string, value: string] {
  const key = element.getAttribute('key');
  return key ? ['key', key] : ['url', pageUrl(element)];
}

async function ask(base: string, elements: HTMLElement[]): Promise<void> {
  const search = new URLSearchParams();
  const refs = new Map(elements.map((element) => [refOf(element).join(), refOf(element)]));
  for (const [name, value] of refs.values()) search.append(name, value);
  try {
    const transport = createTransport(base, () => Promise.resolve(null));
    const { items } = await transport.read<ArticleCounts>(`/counts?${search.toString()}`);
    const counts = new Map(items.map((item) => [item.ref, item.comments]));
    for (const element of elements) {
      const count = counts.get(refOf(element)[1]) ?? 0;
      const words = await loadWords(element.getAttribute('lang'));
      const bare = element.hasAttribute('number-only');
      // Light text: it belongs into the publisher's own sentence and style.
      element.textContent = bare ? words.number(count) : words.t('comments_count', { count });
    }
  } catch (error) {
    for (const element of elements) tellHost(element, 'error', { error });
  }
}
