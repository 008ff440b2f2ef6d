/** The text of comments' safe HTML, for output without formatting. */

/** A comment's safe HTML with its spoilers replaced by "[…]", for output that cannot hide text. */
export function withoutSpoilers(html: string): string {
  // The sanitiser allows no other spans, and spoilers do not nest.
  return html.replace(/<span class="spoiler">.*?<\/span>/gs, '[…]');
}

/**
 * Plain text of a comment's safe HTML without its spoilers; blocks and line breaks become lines. Relies on attributes not
 * containing `>`.
 */
export function plainText(html: string): string {
  return allText(withoutSpoilers(html));
}

/** Plain text including spoilers. */
export function allText(html: string): string {
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

/** Text with the characters that the entities of safe HTML stand for. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
