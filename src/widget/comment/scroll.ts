/** Scrolling to a comment. */

/** How long a comment stays highlighted after a jump to it, in milliseconds. */
const HIGHLIGHT_MS = 4000;
let highlighted: Element | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Scrolls to a comment, highlights it and focuses it. */
export function scrollToComment(node: HTMLElement, block: ScrollLogicalPosition = 'center'): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  highlighted?.classList.remove('landed');
  highlighted = node;
  node.classList.add('landed');
  node.closest('details')?.setAttribute('open', '');
  node.closest('.shut')?.querySelector('button')?.click();
  clearTimeout(timer);
  timer = setTimeout(() => node.classList.remove('landed'), HIGHLIGHT_MS);
  const article = node.querySelector<HTMLElement>('article');
  article?.scrollIntoView({ block, behavior: calm ? 'instant' : 'smooth' });
  article?.focus({ preventScroll: true });
}
