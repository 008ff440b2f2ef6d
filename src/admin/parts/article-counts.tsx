/** An article's state, what waits on it, and where its threads are. */
import type { ArticleSummary } from '../../shared/contract.js';
import { addressOf } from '../state/route.js';
import { surgeInWords } from './place-actions.js';
import { later, text } from '../language.js';

const { articlesView: words } = later;

export function ArticleChips({ article }: { article: ArticleSummary }) {
  return (
    <>
      {article.state !== 'open' && <span class="chip chip-warn">{text.articleStates[article.state]}</span>}
      {article.surge && <span class="chip chip-warn">{surgeInWords(article.surge)}</span>}
    </>
  );
}

/** Links to what waits for moderators. */
export function WaitingCounts({ article: { id, counts } }: { article: ArticleSummary }) {
  const waiting = (['pending', 'reported', 'withheld'] as const).filter((queue) => counts[queue] > 0);
  if (waiting.length === 0) return null;
  return (
    <p class="articles-counts">
      {waiting.map((queue) => (
        <a
          key={queue}
          class="chip chip-danger"
          href={addressOf({ view: 'queue', queue, reading: false, filter: { article: id } })}
        >
          {words[queue](counts[queue])}
        </a>
      ))}
    </p>
  );
}

const PLACES = ['ambiguous', 'orphaned', 'edited', 'moved', 'anchored', 'article'] as const;

/** Threads by where they are; those that need a person first. */
export function AnchorCounts({ anchors }: Pick<ArticleSummary, 'anchors'>) {
  const places = PLACES.filter((place) => anchors[place] > 0);
  if (places.length === 0) return null;
  return (
    <ul class="articles-counts hint">
      {places.map((place) => (
        <li key={place} class={`anchor-count anchor-${place}`}>
          {words.atPlace(anchors[place], words.places[place])}
        </li>
      ))}
    </ul>
  );
}
