/**
 * The parts that come when they are needed. A page at rest carries the badges only; reading loads the list and the
 * popover, taking part loads the rest. The entry tells how to load them, so that no part has to import the others.
 */
import type * as Finding from '../article/finding.js';
import type * as Relocation from '../article/relocation.js';
import type * as People from '../people/index.js';
import type * as Phrases from '../phrases.js';
import type * as Reading from '../reading.js';
import type * as Rating from '../rating/index.js';
import type * as ListWindow from '../list/window.js';
import type * as Small from '../small/index.js';
import type * as Manage from '../manage/index.js';
import type * as Threads from '../write/threads.js';
import type * as Write from '../write/index.js';
import type * as Work from '../write/work.js';
import type { Words } from '../../shared/i18n/words.js';
import { button, el } from './build.js';
import type * as Live from './live.js';

export interface Parts {
  /** What finds the article's paragraphs, and places for badges. */
  finding: () => Promise<typeof Finding>;
  /** The list, and the popover of a badge. */
  reading: () => Promise<typeof Reading>;
  /** What keeps a long list short. */
  window: () => Promise<typeof ListWindow>;
  /** The marks on phrases, and the chip of a selection. */
  phrases: () => Promise<typeof Phrases>;
  /** News from elsewhere while the page is open. */
  live: () => Promise<typeof Live>;
  /** Composers and votes. */
  write: () => Promise<typeof Write>;
  /** The thread panel. */
  threads: () => Promise<typeof Threads>;
  /** What a guest's browser does before its first comment. */
  work: () => Promise<typeof Work>;
  /** Menus and dialogs, and what edits made of threads. */
  manage: () => Promise<typeof Manage>;
  /** A person's card, and people to mention. */
  people: () => Promise<typeof People>;
  /** Finding paragraphs again in a page that differs from the known revision. */
  relocation: () => Promise<typeof Relocation>;
  /** What the small elements of listing pages show. */
  small: () => Promise<typeof Small>;
  /** The article's rating. */
  rating: () => Promise<typeof Rating>;
}

/** The service has no such part: it has been updated since the page was opened. */
export class PartGone extends Error {}

/** Says at `near` that something could not be loaded, and offers another try. */
export function failed(
  { t }: Words,
  near: Element,
  text: 'load_failed' | 'part_failed' | 'part_outdated',
  again: () => void,
): void {
  near.querySelector(':scope>.failed')?.remove();
  const note = el(
    'p',
    { class: 'failed', role: 'alert' },
    t(text) + ' ',
    button({}, () => (note.remove(), again()), t(text === 'part_outdated' ? 'reload' : 'retry')),
  );
  near.append(note);
}

/** A part the reader asked for at `near`. If it cannot be fetched, words there say so until another try succeeds. */
export function loadOrRetry<Part>(words: Words, near: Element, part: () => Promise<Part>): Promise<Part> {
  return part().catch(
    (error: unknown) =>
      new Promise<Part>((resolve) => {
        if (error instanceof PartGone) failed(words, near, 'part_outdated', () => location.reload());
        else failed(words, near, 'part_failed', () => resolve(loadOrRetry(words, near, part)));
      }),
  );
}

/** What is done in the background is done without, where its part did not come; the page has been told. */
export const ignoreFailure = (): undefined => undefined;

/** Filled by the entry, before any element starts. */
export const chunks = {} as Parts;
