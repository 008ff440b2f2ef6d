/** Builds HTML and escapes everything that is not `Markup`. */

/** HTML that is inserted without escaping. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Piece = string | number | Markup | null | Piece[];

/** Template tag: `html\`<p>${words}</p>\`` escapes strings, joins lists and omits nulls. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(strings.reduce((page, part, at) => page + write(pieces[at - 1] ?? null) + part));
}

function write(piece: Piece): string {
  if (piece === null) return '';
  if (Array.isArray(piece)) return piece.map(write).join('');
  if (piece instanceof Markup) return piece.text;
  return String(piece).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON in a `<script>` of a non-executable type; no string in it can end the element or start a comment. */
export function jsonScript(type: string, value: unknown): Markup {
  return new Markup(`<script type="${type}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`);
}
