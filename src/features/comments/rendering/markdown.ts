/**
 * The only place where text becomes HTML. The parser escapes raw tags, then a sanitiser removes everything that is not on a
 * short list. The text is stored as sent; the HTML is generated from it and never accepted as input. Its packages are large, and only
 * writing needs them: import it through `renderer.ts`.
 */
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { mentionAt, plainMentions } from '../../../shared/mentions.js';
import { excerpt } from '../../../shared/excerpt.js';
import { EXCERPT_LENGTH } from '../../../shared/enums.js';
import { allText, plainText, unescapeText } from './plain-text.js';

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })
  // Headings would disturb the article's outline, images would contact third parties, tables do not fit into a margin.
  .disable(['heading', 'lheading', 'image', 'table', 'hr', 'reference']);

const isSafe = markdown.validateLink.bind(markdown);
// Relative links would resolve against the page that shows the comment.
markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:)/i.test(url) && isSafe(url);

/** Names of the people a text may mention, by id. */
type Names = ReadonlyMap<string, string>;

// A mention of a known person outside a link becomes a mention element, any other only the name.
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
  // A name in another script, or one with directional characters, must not reorder the sentence around it.
  return `<bdi class="mention" data-person="${String(meta?.['id'])}">${markdown.utils.escapeHtml(content)}</bdi>`;
};
// Characters at which a rule can match. The parser's own list, which it uses to skip plain text, lacks the bar.
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
// `||spoiler||`, as in chat applications. Bars next to spaces are treated as code or tables and ignored.
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
// Code is shown verbatim, except that mentions become the typed name.
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
  /** Plain text on one line, at most 85 characters; without spoilers. */
  excerpt: string;
  /** Plain text, including spoilers. */
  text: string;
  /** Addresses of its links. */
  links: string[];
}

/** Renders a comment's Markdown; `names`: names by id of the people it may mention. */
export function renderBody(body: string, names: Names = new Map()): RenderedBody {
  const html = sanitizeHtml(markdown.render(body, { names }), allowed).trim();
  return {
    html,
    excerpt: excerpt(plainText(html), EXCERPT_LENGTH),
    text: allText(html),
    links: [...html.matchAll(/<a (?:href="([^"]*)")?/g)].map(([, href = '']) => unescapeText(href)),
  };
}
