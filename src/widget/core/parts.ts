/**
 * Parts that are loaded when first needed: a page at rest has the badges only. The entry registers how to load each. Lower
 * layers do not know the modules above them: each declares what it calls there, and the entry is checked against that.
 */
import type { Words } from '../../shared/i18n/words.js';
import { button, el } from './build.js';

/** How to load each part, by name; filled by the entry before any element starts. A layer casts it to what it declares. */
export const loaders: Record<string, () => Promise<unknown>> = {};

/** The service has no such part: it has been updated since the page was opened. */
export class PartGone extends Error {}

/** Shows at `near` that something could not be loaded, with a button to try again. */
export function showFailure(
  { t }: Words,
  near: Element,
  text: 'load_failed' | 'part_failed' | 'part_outdated',
  retry: () => void,
): void {
  near.querySelector(':scope>.failed')?.remove();
  const note = el(
    'p',
    { class: 'failed', role: 'alert' },
    t(text) + ' ',
    button({}, () => (note.remove(), retry()), t(text === 'part_outdated' ? 'reload' : 'retry')),
  );
  near.append(note);
}

/** A part the reader asked for at `near`. If it cannot be loaded, a message there offers to try again. */
export function loadOrRetry<Part>(words: Words, near: Element, load: () => Promise<Part>): Promise<Part> {
  return load().catch(
    (error: unknown) =>
      new Promise<Part>((resolve) => {
        if (error instanceof PartGone) showFailure(words, near, 'part_outdated', () => location.reload());
        else showFailure(words, near, 'part_failed', () => resolve(loadOrRetry(words, near, load)));
      }),
  );
}

/** Ignores a part that could not be loaded for something in the background; the page has been told. */
export const ignoreFailure = (): undefined => undefined;
