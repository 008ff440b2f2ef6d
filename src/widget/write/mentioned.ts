/**
 * Mentions in a field's text. The reader sees `@Name`; the text that is sent, stored as a draft and edited later
 * contains the person's id (shared/mentions.ts). Names count as mentions if they were chosen, or are in the initial
 * text.
 */
import { isUnspaced } from '../../shared/anchoring/normalise.js';
import { replaceMentions, writeMention, type Mention } from '../../shared/mentions.js';

export interface Mentioned {
  /** A body as the field shows it. */
  show: (body: string) => string;
  /** The field's text as it is sent; `plain` converts the parts that are not mentions. */
  write: (text: string, plain?: (part: string) => string) => string;
  /** The person's label in the field: the name, with a number if another person has the same name. */
  label: (person: Mention) => string;
}

/** Mentions of one field. */
export function mentionedIn(): Mentioned {
  const people = new Map<string, Mention>();

  function label(person: Mention): string {
    const name = person.name.replace(/\s+/g, ' ').trim();
    let text = name;
    for (let n = 2; (people.get(text) ?? person).id !== person.id; n++) text = `${name} (${n})`;
    people.set(text, person);
    return text;
  }

  return {
    label,
    show: (body) => replaceMentions(body, (person) => '@' + label(person)),
    write(text, plain = (part) => part) {
      // Longest first: "Ana Ruiz" before "Ana".
      const labels = [...people.keys()].sort((a, b) => b.length - a.length);
      if (labels.length === 0) return plain(text);
      // In scripts without spaces between words, the next character does not belong to the name.
      const any = labels
        .map((name) => escapeRegExp(name) + (isUnspaced(lastOf(name)) ? '' : '(?![\\p{L}\\p{M}\\p{N}])'))
        .join('|');
      // Every second part is a name that was found.
      return text
        .split(new RegExp(`(?<![\\w.+-])@(${any})`, 'u'))
        .map((part, at) => {
          const person = at % 2 ? people.get(part) : undefined;
          return person ? writeMention(person) : plain(part);
        })
        .join('');
    },
  };
}

function lastOf(text: string): string {
  return [...text].at(-1) ?? '';
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
