/**
 * Draws attention to an author's question when the reader reaches it, as configured for the site: its badge pulses a
 * few times, or its panel opens if there is room next to the text. Neither moves the focus or the page.
 */
import type { PageParagraph } from '../../shared/contract.js';
import { ignoreFailure } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import { keep, kept } from '../core/storage.js';
import { askedAt } from './content.js';
import type { ArticleView } from './types.js';
import { parts } from './parts.js';
import { placementFor } from './placement.js';

/** Reached: entirely in the window, and not at its lower edge. */
const COME_TO = { threshold: 1, rootMargin: '0px 0px -10%' };
/** Three seconds, below the five after which moving content needs a way to stop it (WCAG 2.2.2). */
const PULSE = { id: 'attention', duration: 1000, iterations: 3, easing: 'ease-out' };

type Asked = PageParagraph['marks'][number];

/** Watches the open questions; call the returned function whenever badges or questions may have changed. */
export function watchQuestions(widget: Widget, article: ArticleView): () => void {
  let watched = new Map<Element, { block: number; asked: Asked }>();
  /** Ids of the questions that were reached on this visit. */
  const met = new Set<string>();
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const at = watched.get(target);
      if (isIntersecting && at && !met.has(at.asked.id)) meet(target, at.block, at.asked);
    }
  }, COME_TO);
  widget.end.addEventListener('abort', () => observer.disconnect());

  function look(): void {
    const { page } = widget.store;
    const badges =
      page.site.settings.attention === 'none' || page.article?.state !== 'open' ? [] : article.margin?.badges;
    const now: typeof watched = new Map();
    badges?.forEach(({ button }, block) => {
      const asked = askedAt(article.at(block));
      if (asked && !asked.locked) now.set(button, { block, asked });
    });
    for (const button of watched.keys()) if (!now.has(button)) observer.unobserve(button);
    for (const button of now.keys()) if (!watched.has(button)) observer.observe(button);
    watched = now;
  }

  function meet(button: Element, block: number, asked: Asked): void {
    const column = article.margin?.column();
    const opens = widget.store.page.site.settings.attention === 'scroll_open';
    if (opens && column && placementFor(column) === 'beside')
      return void open(block, asked).catch(ignoreFailure);
    met.add(asked.id);
    pulse(button);
  }

  async function open(block: number, asked: Asked): Promise<void> {
    const key = `interline:${widget.transport.base}:asked:${asked.id}`;
    // Does not interrupt a busy reader; the question waits until it is reached again.
    if (isBusy(article) || widget.store.overlay?.ban || kept(key) !== null) return;
    const { openPanel } = await parts.threads();
    if (isBusy(article) || widget.end.aborted || met.has(asked.id)) return;
    met.add(asked.id);
    keep(key, '1');
    // Without storage it never opens, because it would open on every visit.
    if (kept(key) === null) return;
    await openPanel(widget, article, { block, threadId: asked.id, unasked: true });
    widget.host.announce(widget.words.t('badge_question', { question: asked.question ?? '' }));
  }

  return look;
}

/** True while the reader writes, selects text or has something open. */
function isBusy(article: ArticleView): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return (
    (active instanceof HTMLElement &&
      (active.isContentEditable || active.matches('input,textarea,select'))) ||
    document.getSelection()?.isCollapsed === false ||
    (article.margin?.badges.some(({ button }) => button.ariaExpanded === 'true') ?? false)
  );
}

function pulse(button: Element): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  // An outline is visible in forced colours too.
  button.animate(
    [
      { outline: '2px solid var(--accent)', outlineOffset: '0px' },
      { outline: '2px solid transparent', outlineOffset: '8px' },
    ],
    PULSE,
  );
}
