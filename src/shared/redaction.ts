/** Takes passages out of a comment's Markdown: in the service, and in what the console shows before. */
import { splitAtMentions, writeMention } from './mentions.js';

/** What readers see in the place of a passage, the usual mark of an omission. */
const OMISSION = '[…]';
/** As Markdown where what follows would make a link of it. */
const ESCAPED = String.raw`\[…\]`;

export interface Redacted {
  body: string;
  /** Passages that are not in the text. */
  missing: string[];
}

/**
 * Replaces every occurrence of the passages, which are plain text: escapes in the Markdown and the width of blanks make no
 * difference. A mention whose name has a passage goes as a whole, because readers see the person's current name.
 */
export function withoutPassages(body: string, passages: readonly string[]): Redacted {
  if (passages.length === 0) return { body, missing: [] };
  const found = new Set<string>();
  // The longest first, so that none is cut by a shorter one.
  const sought = passages
    .toSorted((a, b) => b.length - a.length)
    .map((text) => ({ text, source: sourceOf(text) }));
  // The last group is what follows, if it would make a link.
  const any = new RegExp(`(?:${sought.map(({ source }) => `(${source})`).join('|')})(?=([([:])?)`, 'gu');
  const redact = (text: string) =>
    text.replace(any, (_, ...groups: (string | undefined)[]) => {
      const passage = sought[groups.findIndex((group) => group !== undefined)];
      if (passage) found.add(passage.text);
      return groups[sought.length] === undefined ? OMISSION : ESCAPED;
    });
  const redacted = splitAtMentions(body)
    .map((part) => {
      if (typeof part === 'string') return redact(part);
      const name = '@' + part.name;
      return redact(name) === name ? writeMention(part) : OMISSION;
    })
    .join('');
  return { body: redacted, missing: passages.filter((passage) => !found.has(passage)) };
}

/** A pattern of the plain text as it may be written in Markdown. */
function sourceOf(passage: string): string {
  return passage
    .split(/\s+/u)
    .map((word) =>
      [...word]
        .map((character) =>
          /[!-/:-@[-`{-~]/u.test(character) ? String.raw`\\?\x${hex(character)}` : character,
        )
        .join(''),
    )
    .join(String.raw`\s+`);
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0');
}
