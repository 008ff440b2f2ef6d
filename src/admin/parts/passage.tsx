/** The commented paragraph, then and now, with the phrase and the differences marked. */
import type { ComponentChildren } from 'preact';
import type { QueueItem } from '../../shared/contract.js';
import { text } from '../text/en.js';
import { wordDiff, type DiffPart } from '../word-diff.js';

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
        <p class={`passage${current === null ? ' passage-gone' : ''}`}>{withQuote(original, quote)}</p>
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

function Versions({ original, current, quote }: { original: string; current: string; quote: string | null }) {
  const parts = wordDiff(original, current);
  return (
    <div class="versions">
      <div>
        <h4>{text.item.paragraphThen}</h4>
        <p class="passage">{side(parts, 'removed', quote)}</p>
      </div>
      <div>
        <h4>{text.item.paragraphNow}</h4>
        <p class="passage">{side(parts, 'added', quote)}</p>
      </div>
    </div>
  );
}

/** One version, with the words that the other does not have marked. */
function side(parts: readonly DiffPart[], own: 'removed' | 'added', quote: string | null): ComponentChildren {
  const mine = parts.filter(({ kind }) => kind === 'same' || kind === own);
  const whole = mine.map((part) => part.text).join('');
  const from = quote === null ? -1 : whole.indexOf(quote);
  const to = from === -1 ? -1 : from + (quote?.length ?? 0);
  let at = 0;
  return mine.map((part, key) => {
    const start = at;
    at += part.text.length;
    if (part.kind === 'same') return <span key={key}>{cut(part.text, from - start, to - start)}</span>;
    const words = part.text.trimEnd();
    const label = own === 'removed' ? text.item.removedMark : text.item.addedMark;
    const Tag = own === 'removed' ? 'del' : 'ins';
    return (
      <span key={key}>
        <Tag>
          <span class="visually-hidden">{label} </span>
          {cut(words, from - start, to - start)}
          <span class="visually-hidden"> {text.item.endMark}</span>
        </Tag>
        {part.text.slice(words.length)}
      </span>
    );
  });
}

function withQuote(words: string, quote: string | null): ComponentChildren {
  const from = quote === null ? -1 : words.indexOf(quote);
  return from === -1 ? words : cut(words, from, from + (quote?.length ?? 0), true);
}

/** `words` with the part from `from` to `to` marked, limited to what is inside. */
function cut(words: string, from: number, to: number, announce = false): ComponentChildren {
  const start = Math.max(0, from);
  const end = Math.min(words.length, to);
  if (start >= end) return words;
  return (
    <>
      {words.slice(0, start)}
      <mark>
        {announce && <span class="visually-hidden">{text.item.quoteStart} </span>}
        {words.slice(start, end)}
      </mark>
      {words.slice(end)}
    </>
  );
}
