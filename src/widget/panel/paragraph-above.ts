/** On a phone, keeps the discussed paragraph above the sheet, unless the reader scrolls away. */
import type { FrameOptions } from './types.js';

/** Between the paragraph and the sheet; pixels. */
const GAP = 8;

/** Keeps it there while the sheet loads and the keyboard opens; the returned function does so immediately. */
export function keepParagraphAbove({ panel, badge, host, unasked, signal }: FrameOptions): () => void {
  const mark = badge.place.querySelector('.mark') as HTMLElement;
  let left = unasked;

  function fit(): void {
    if (left || signal.aborted) return;
    const { top } = panel.getBoundingClientRect();
    const box = badge.block.getBoundingClientRect();
    if (box.top >= 0 && box.bottom <= top) return;
    mark.style.scrollMarginBlock = `${GAP}px ${Math.ceil(innerHeight - top) + GAP}px`;
    const isTall = box.height > top - 2 * GAP;
    const align = (): void =>
      mark.scrollIntoView({ block: isTall || box.bottom > top ? 'end' : 'start', behavior: 'instant' });
    align();
    const missing = Math.ceil(badge.block.getBoundingClientRect().bottom - top);
    if (missing <= 0) return;
    // A page that ends with its article cannot be scrolled far enough without padding.
    host.style.paddingBlockEnd = `${missing + parseFloat(host.style.paddingBlockEnd || '0') + GAP}px`;
    align();
  }

  const options = { signal, passive: true };
  for (const name of ['touchmove', 'wheel'])
    document.addEventListener(
      name,
      (event) => {
        left ||= !event.composedPath().includes(panel);
      },
      options,
    );
  const observer = new ResizeObserver(fit);
  observer.observe(panel);
  globalThis.visualViewport?.addEventListener('resize', () => requestAnimationFrame(fit), options);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    mark.style.scrollMarginBlock = host.style.paddingBlockEnd = '';
  });
  return fit;
}
