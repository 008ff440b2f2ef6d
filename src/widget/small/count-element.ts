/** `<interline-count>`: how many comments an article has. All counts of a page are asked for in few requests. */
import { chunks, ignoreFailure } from '../core/lazy.js';

const waiting = new Set<HTMLElement>();

export class InterlineCount extends HTMLElement {
  connectedCallback(): void {
    if (waiting.size === 0) queueMicrotask(() => void askAll().catch(ignoreFailure));
    waiting.add(this);
  }

  disconnectedCallback(): void {
    waiting.delete(this);
  }
}

async function askAll(): Promise<void> {
  const { showCounts } = await chunks.small();
  const elements = [...waiting];
  waiting.clear();
  await showCounts(elements);
}
