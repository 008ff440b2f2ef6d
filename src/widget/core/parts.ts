/**
 * Parts that are loaded when first needed; an idle page only has the badges. The entry registers how to load each.
 * Lower layers do not import the modules above them: each declares what it uses, and the entry is type-checked against
 * that.
 */
import type { Words } from '../../shared/i18n/words.js';
import { button, el } from './build.js';

/** Loaders by part name; filled by the entry before any element starts. Each layer casts it to its own declaration. */
export const loaders: Record<string, () => Promise<unknown>> = {};

/** The service no longer has this part: it was updated since the page was opened. */
export class PartGone extends Error {}

/** Shows an error at `near` with a button to try again. */
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

/** Loads a part the reader needs at `near`. On failure it shows an error there with a button to try again. */
export function loadOrRetry<Part>(words: Words, near: Element, load: () => Promise<Part>): Promise<Part> {
  return load().catch(
    (error: unknown) =>
      new Promise<Part>((resolve) => {
        if (error instanceof PartGone) showFailure(words, near, 'part_outdated', () => location.reload());
        else showFailure(words, near, 'part_failed', () => resolve(loadOrRetry(words, near, load)));
      }),
  );
}

/** Ignores a failed load of background work; the page has already been notified. */
export const ignoreFailure = (): undefined => undefined;
