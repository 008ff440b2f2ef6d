/**
 * How a mention is written in a comment's Markdown: `@[Name](person:<uuid>)`. The id says who is meant, whatever the
 * name is made of and whatever it becomes later; the name is there for readers of the source. Why: docs/decisions/011.
 */

/** Different people a comment may mention; names beyond them are plain text. */
export const MAX_MENTIONS = 10;

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const PATTERN = new RegExp(String.raw`@\[((?:\\[^\n]|[^\\[\]\n])+)\]\(person:(${ID.source})\)`);
const ALL = new RegExp(PATTERN, 'g');
const HERE = new RegExp(PATTERN, 'y');

export interface Mention {
  id: string;
  /** As the writer saw it. */
  name: string;
}

/** The mention in Markdown; brackets in the name are escaped, line breaks become blanks. */
export function writeMention({ id, name }: Mention): string {
  return `@[${name.replace(/\s+/g, ' ').replace(/[\\[\]]/g, '\\$&')}](person:${id})`;
}

/** The mention that begins at `at`, and where it ends; null when none does. */
export function mentionAt(body: string, at: number): (Mention & { end: number }) | null {
  HERE.lastIndex = at;
  const found = HERE.exec(body);
  return found && { ...read(found[1], found[2]), end: HERE.lastIndex };
}

/** The body with each mention replaced by what `write` makes of it. */
export function replaceMentions(body: string, write: (mention: Mention) => string): string {
  return body.replace(ALL, (_, name: string, id: string) => write(read(name, id)));
}

/** The body as people read it: `@Name` for each mention. */
export function plainMentions(body: string): string {
  return replaceMentions(body, ({ name }) => '@' + name);
}

/** Ids of the first people mentioned, each once. */
export function mentionedIds(body: string): string[] {
  const ids = new Set<string>();
  for (const [, , id = ''] of body.matchAll(ALL)) if (ids.size < MAX_MENTIONS) ids.add(id);
  return [...ids];
}

function read(name = '', id = ''): Mention {
  return { id, name: name.replace(/\\([^\n])/g, '$1') };
}
