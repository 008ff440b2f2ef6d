/**
 * The people a text in a field mentions. The reader sees `@Name`; what is sent, kept as a draft and edited later says who
 * is meant (shared/mentions.ts). Which names in the field are mentions is known from choosing them, or from the text it began with.
 */
import { isUnspaced } from '../../shared/anchoring/normalise.js';
import { replaceMentions, writeMention, type Mention } from '../../shared/mentions.js';

export interface Mentioned {
  /** A body as the field shows it. */
  show: (body: string) => string;
  /** The field's text as it is sent; `plain` writes what is no mention. */
  write: (text: string, plain?: (part: string) => string) => string;
  /** How the field names the person: the name, with a number if another person has the same. */
  label: (person: Mention) => string;
}

/** For one field. */
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
      // The longest first: "Ana Ruiz" before "Ana".
      const labels = [...people.keys()].sort((a, b) => b.length - a.length);
      if (labels.length === 0) return plain(text);
      // In scripts that put no blanks between words, what follows a name is no part of it.
      const any = labels
        .map((name) => escapeRegExp(name) + (isUnspaced(lastOf(name)) ? '' : '(?![\\p{L}\\p{M}\\p{N}])'))
        .join('|');
      // The names found are every second part.
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
