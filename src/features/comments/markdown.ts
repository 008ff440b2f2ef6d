/**
 * The one place where text becomes HTML. Raw tags are escaped by the parser, then everything that is not on a short
 * list is taken out once more. What is stored is the text as sent; the HTML is made from it and never trusted as input.
 */
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { excerpt } from '../../shared/excerpt.js';
import { EXCERPT_LENGTH } from '../../shared/vocabulary.js';

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })
  // Headings would break into the article's outline, images would call third parties, tables do not fit a margin.
  .disable(['heading', 'lheading', 'image', 'table', 'hr', 'reference']);

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'em', 'strong', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre'],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow ugc noopener noreferrer' }) },
};

export interface RenderedBody {
  html: string;
  /** Plain text on one line, at most 85 characters. */
  excerpt: string;
  links: number;
}

/** Safe HTML, a plain excerpt and the number of links of a comment's Markdown. */
export function renderBody(body: string): RenderedBody {
  const html = sanitizeHtml(markdown.render(body), allowed).trim();
  return {
    html,
    excerpt: excerpt(plainText(html), EXCERPT_LENGTH),
    links: html.match(/<a /g)?.length ?? 0,
  };
}

/** The text of a comment's safe HTML, blocks and breaks on lines of their own. In it no `>` stands in an attribute. */
export function plainText(html: string): string {
  const text = html.replace(/<\/(?:p|li|blockquote|pre)>|<br \/>/g, '\n').replace(/<[^>]*>/g, '');
  return unescapeText(text.replace(/\s*\n\s*/g, '\n').trim());
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
