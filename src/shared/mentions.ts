/**
 * Syntax of mentions in a comment's Markdown: `@[Name](person:<uuid>)`. The id identifies the person, whatever the name
 * contains and even if it changes; the name is for readers of the source. Reasons: docs/decisions/011.
 */

/** Maximum number of different people a comment can mention; further names are plain text. */
export const MAX_MENTIONS = 10;

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const PATTERN = new RegExp(String.raw`@\[((?:\\[^\n]|[^\\[\]\n])+)\]\(person:(${ID.source})\)`);
const ALL = new RegExp(PATTERN, 'g');
const HERE = new RegExp(PATTERN, 'y');

export interface Mention {
  id: string;
  /** When the comment was written. */
  name: string;
}

/** The mention in Markdown; escapes brackets in the name and replaces line breaks by spaces. */
export function writeMention({ id, name }: Mention): string {
  return `@[${name.replace(/\s+/g, ' ').replace(/[\\[\]]/g, '\\$&')}](person:${id})`;
}

/** The mention that starts at `at`, and its end; null if there is none. */
export function mentionAt(body: string, at: number): (Mention & { end: number }) | null {
  HERE.lastIndex = at;
  const found = HERE.exec(body);
  return found && { ...read(found[1], found[2]), end: HERE.lastIndex };
}

/** Replaces each mention in the body by the result of `write`. */
export function replaceMentions(body: string, write: (mention: Mention) => string): string {
  return body.replace(ALL, (_, name: string, id: string) => write(read(name, id)));
}

/** The body in parts: mentions as they were read, and the text around them. */
export function splitAtMentions(body: string): (Mention | string)[] {
  const parts: (Mention | string)[] = [];
  let end = 0;
  for (const found of body.matchAll(ALL)) {
    parts.push(body.slice(end, found.index), read(found[1], found[2]));
    end = found.index + found[0].length;
  }
  return [...parts, body.slice(end)];
}

/** The body with each mention as `@Name`. */
export function plainMentions(body: string): string {
  return replaceMentions(body, ({ name }) => '@' + name);
}

/** Ids of the first `MAX_MENTIONS` different people mentioned. */
export function mentionedIds(body: string): string[] {
  const ids = new Set<string>();
  for (const [, , id = ''] of body.matchAll(ALL)) if (ids.size < MAX_MENTIONS) ids.add(id);
  return [...ids];
}

function read(name = '', id = ''): Mention {
  return { id, name: name.replace(/\\([^\n])/g, '$1') };
}
