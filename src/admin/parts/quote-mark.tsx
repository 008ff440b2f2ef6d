/** Marks the phrase that a comment is about. */
import type { ComponentChildren } from 'preact';
import { text } from '../language.js';

/** `words` with the part from `from` to `to` marked, limited to what is inside. */
export function cut(words: string, from: number, to: number, announce = false): ComponentChildren {
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
