/** Defines the elements and the loading of their parts. */
import type { ArticleParts } from './article/parts.js';
import type { CommentParts } from './comment/parts.js';
import { emitEvent } from './core/host.js';
import { ignoreFailure, loaders, PartGone } from './core/parts.js';
import { TIMEOUT_MS, type TransportParts } from './core/transport.js';
import { InterlineComments } from './elements/comments-element.js';
import { drawnBy } from './elements/drawn-element.js';
import { parts, type ElementParts } from './elements/parts.js';
import type { ListParts } from './list/parts.js';
import type { ManageParts } from './manage/parts.js';
import type { PanelParts } from './panel/parts.js';
import type { RatingParts } from './rating/parts.js';
import type { WriteParts } from './write/parts.js';

/** The files of each part, relative to this script, filled in by the build; undefined in the package. */
declare const PART_FILES: Record<string, string[]>;

/** What the layers declare of the parts above them. */
type Parts = TransportParts &
  ArticleParts &
  CommentParts &
  ListParts &
  WriteParts &
  ManageParts &
  PanelParts &
  RatingParts &
  ElementParts;

const PARTS: Parts = {
  finding: () => import('./parts/finding.js'),
  reading: () => import('./parts/reading.js'),
  guide: () => import('./parts/guide.js'),
  preview: () => import('./parts/preview.js'),
  unread: () => import('./parts/unread.js'),
  window: () => import('./comment/window.js'),
  phrases: () => import('./parts/phrases.js'),
  live: () => import('./parts/live.js'),
  write: () => import('./parts/write.js'),
  threads: () => import('./parts/threads.js'),
  editor: () => import('./parts/editor.js'),
  guest: () => import('./parts/guest.js'),
  work: () => import('./write/work.js'),
  manage: () => import('./parts/manage.js'),
  matters: () => import('./parts/matters.js'),
  people: () => import('./parts/people.js'),
  relocation: () => import('./parts/relocation.js'),
  listing: () => import('./parts/listing.js'),
  rating: () => import('./parts/rating.js'),
};

/** Files and parts that are loaded or loading; failed ones are removed. */
const requests = new Map<string, Promise<unknown>>();

/**
 * Loads a part once. Browsers remember a module that failed to load, and all its importers, so its files are fetched
 * first, in parallel, and imported when they are cached: a failed fetch can be repeated. The page is notified of the
 * failure; the calling code shows an error or continues without the part.
 */
function loadPart(part: string, importPart: () => Promise<unknown>): Promise<unknown> {
  return once(part, async () => {
    try {
      await Promise.all((PART_FILES[part] ?? []).map((file) => once(file, () => fetchFile(file))));
      return await importPart();
    } catch (error) {
      emitEvent(document, 'error', { error });
      throw error;
    }
  });
}

function once<Result>(name: string, make: () => Promise<Result>): Promise<Result> {
  const known = requests.get(name) as Promise<Result> | undefined;
  if (known) return known;
  const made = make();
  requests.set(name, made);
  made.catch(() => requests.delete(name));
  return made;
}

async function fetchFile(file: string): Promise<void> {
  const response = await fetch(new URL(file, import.meta.url), { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new (response.status === 404 ? PartGone : Error)(response.url);
  await response.text();
}

const ELEMENTS = {
  'interline-comments': InterlineComments,
  'interline-popular': drawnBy(async (...at) => (await parts.listing()).showPopular(...at)),
  'interline-rating': drawnBy(async (...at) => (await parts.rating()).showRating(...at)),
  'interline-count': drawnBy((...at) =>
    parts.listing().then(({ showCount }) => showCount(...at), ignoreFailure),
  ),
};

/** Registers the custom elements; idempotent. */
export function defineElements(): void {
  for (const [part, load] of Object.entries(PARTS)) loaders[part] = () => loadPart(part, load);
  for (const [name, element] of Object.entries(ELEMENTS))
    if (!customElements.get(name)) customElements.define(name, element);
}
