/**
 * The one place where text becomes HTML. Raw tags are escaped by the parser, then everything that is not on a short
 * list is taken out once more. What is stored is the text as sent; the HTML is made from it and never trusted as input.
 */
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { mentionAt, plainMentions } from '../../../shared/mentions.js';
import { excerpt } from '../../../shared/excerpt.js';
import { EXCERPT_LENGTH } from '../../../shared/enums.js';

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })
  // Headings would break into the article's outline, images would call third parties, tables do not fit a margin.
  .disable(['heading', 'lheading', 'image', 'table', 'hr', 'reference']);

const isSafe = markdown.validateLink.bind(markdown);
// One without a scheme would lead to wherever the page that shows it is.
markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:)/i.test(url) && isSafe(url);

/** Names of the people a text may mention, by id. */
type Names = ReadonlyMap<string, string>;

// What is no link's text and names somebody known is a mention, anything else the name alone.
markdown.inline.ruler.before('link', 'mention', (state, silent) => {
  const mention = mentionAt(state.src, state.pos);
  if (!mention || mention.end > state.posMax) return false;
  if (!silent) {
    const name = (state.env['names'] as Names).get(mention.id);
    const known = name !== undefined && state.linkLevel === 0;
    const token = state.push(known ? 'mention' : 'text', '', 0);
    token.content = '@' + (name ?? mention.name);
    token.meta = { id: mention.id };
  }
  state.pos = mention.end;
  return true;
});
markdown.renderer.rules['mention'] = (tokens, at) => {
  const { content = '', meta } = tokens[at] ?? {};
  // A name in another script, or one that holds marks of direction, must not reorder the sentence around it.
  return `<bdi class="mention" data-person="${String(meta?.['id'])}">${markdown.utils.escapeHtml(content)}</bdi>`;
};
// Characters at which a rule may begin. The parser's own list, by which it skips plain text, lacks the bar.
const MARKS = /[\n!#$%&*+\-:<=>@[\\\]^_`{|}~]/g;
markdown.inline.ruler.at('text', (state, silent) => {
  MARKS.lastIndex = state.pos;
  const end = Math.min(MARKS.exec(state.src)?.index ?? Infinity, state.posMax);
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
});

const BARS = /(?<!\\)\|\|/g;
// `||words||`, as it is known from chats. Bars with blanks beside them are somebody's code or table.
markdown.inline.ruler.before('emphasis', 'spoiler', (state, silent) => {
  const { src, pos, posMax } = state;
  if (!src.startsWith('||', pos)) return false;
  BARS.lastIndex = pos + 2;
  const end = BARS.exec(src)?.index ?? -1;
  if (end < 0 || end + 2 > posMax || !/^\S(?:.*\S)?$/s.test(src.slice(pos + 2, end))) return false;
  if (!silent) {
    state.push('spoiler_open', 'span', 1).attrSet('class', 'spoiler');
    state.pos = pos + 2;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.push('spoiler_close', 'span', -1);
    state.posMax = posMax;
  }
  state.pos = end + 2;
  return true;
});
// Code is shown as it was typed, and what was typed is a name.
for (const rule of ['code_inline', 'code_block', 'fence'] as const) {
  const render = markdown.renderer.rules[rule];
  markdown.renderer.rules[rule] = (tokens, at, ...rest) => {
    const token = tokens[at];
    if (token) token.content = plainMentions(token.content);
    return render?.(tokens, at, ...rest) ?? '';
  };
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'em',
    'strong',
    's',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'pre',
    'bdi',
    'span',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], bdi: ['data-person'] },
  allowedClasses: { bdi: ['mention'], span: ['spoiler'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow ugc noopener noreferrer' }) },
};

export interface RenderedBody {
  html: string;
  /** Plain text on one line, at most 85 characters. */
  excerpt: string;
  /** Plain text with that of spoilers. */
  text: string;
  /** Where its links lead. */
  links: string[];
}

/** A comment's Markdown as it is shown; `names` of those it may mention, by id. */
export function renderBody(body: string, names: Names = new Map()): RenderedBody {
  const html = sanitizeHtml(markdown.render(body, { names }), allowed).trim();
  return {
    html,
    excerpt: excerpt(plainText(html), EXCERPT_LENGTH),
    text: allText(html),
    links: [...html.matchAll(/<a (?:href="([^"]*)")?/g)].map(([, href = '']) => unescapeText(href)),
  };
}

/** A comment's safe HTML for where nothing can be hidden until it is asked for: without the words of its spoilers. */
export function withoutSpoilers(html: string): string {
  // No other spans pass, and none within one another.
  return html.replace(/<span class="spoiler">.*?<\/span>/gs, '[…]');
}

/**
 * The text of a comment's safe HTML without its spoilers, blocks and breaks on lines of their own. In it no `>` stands in
 * an attribute.
 */
export function plainText(html: string): string {
  return allText(withoutSpoilers(html));
}

function allText(html: string): string {
  const text = html.replace(/<\/(?:p|li|blockquote|pre)>|<br \/>/g, '\n').replace(/<[^>]*>/g, '');
  const lines = text.split('\n').map((line) => line.trim());
  return unescapeText(lines.filter((line) => line !== '').join('\n'));
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function unescapeText(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
