/** A paragraph that has changed, then and now, with the phrase and the differences marked. */
import type { ComponentChildren } from 'preact';
import { text } from '../language.js';
import { wordDiff, type DiffPart } from '../word-diff.js';
import { cut } from './quote-mark.js';

interface VersionsProps {
  original: string;
  current: string;
  quote: string | null;
}

export function Versions({ original, current, quote }: VersionsProps) {
  const parts = wordDiff(original, current);
  return (
    <div class="versions">
      <div>
        <h4>{text.item.paragraphThen}</h4>
        <p class="passage" dir="auto">
          {side(parts, 'removed', quote)}
        </p>
      </div>
      <div>
        <h4>{text.item.paragraphNow}</h4>
        <p class="passage" dir="auto">
          {side(parts, 'added', quote)}
        </p>
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
