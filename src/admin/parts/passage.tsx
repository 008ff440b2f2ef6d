/** The commented paragraph, then and now, with the phrase and the differences marked. */
import type { ComponentChildren } from 'preact';
import type { QueueItem } from '../../shared/contract.js';
import { text } from '../language.js';
import { lazy } from './lazy.js';
import { cut } from './quote-mark.js';

const Versions = lazy(() => import('./versions.js').then((part) => part.Versions), 'part');

type Paragraph = NonNullable<QueueItem['paragraph']>;

export function Passage({ paragraph }: { paragraph: Paragraph }) {
  const { original, current, quote } = paragraph;
  const changed = current !== null && current !== original;
  return (
    <section class="block" aria-labelledby="passage-heading">
      <h3 id="passage-heading">
        {text.item.paragraph} <PassageState paragraph={paragraph} changed={changed} />
      </h3>
      {changed ? (
        <Versions original={original} current={current} quote={quote} />
      ) : (
        <p dir="auto" class={`passage${current === null ? ' passage-gone' : ''}`}>
          {withQuote(original, quote)}
        </p>
      )}
    </section>
  );
}

function PassageState({ paragraph, changed }: { paragraph: Paragraph; changed: boolean }) {
  const notes: string[] = [];
  if (paragraph.current === null) notes.push(text.item.paragraphGone);
  else if (changed) notes.push(text.item.changed);
  if (paragraph.state === 'ambiguous') notes.push(text.item.paragraphUncertain);
  if (!paragraph.verified) notes.push(text.item.unverified);
  return (
    <>
      {notes.map((note) => (
        <span key={note} class="chip chip-warn">
          {note}
        </span>
      ))}
    </>
  );
}

function withQuote(words: string, quote: string | null): ComponentChildren {
  const from = quote === null ? -1 : words.indexOf(quote);
  return from === -1 ? words : cut(words, from, from + (quote?.length ?? 0), true);
}
