/** Constructable style sheets: they pass a strict content security policy and are shared by all shadow roots. */

const sheets = new Map<string, CSSStyleSheet>();

/** The sheet of one imported CSS text, made once. */
export function sheet(css: string): CSSStyleSheet {
  let found = sheets.get(css);
  if (!found) {
    found = new CSSStyleSheet();
    found.replaceSync(css);
    sheets.set(css, found);
  }
  return found;
}

/** An open shadow root (host pages style its parts, tests look inside) with these sheets. */
export function shadow(host: HTMLElement, theme: CSSStyleSheet, ...css: string[]): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [theme, ...css.map(sheet)];
  return root;
}

/** Adds the style of a part that was loaded later. */
export function addStyle(root: ShadowRoot, css: string): void {
  const added = sheet(css);
  if (!root.adoptedStyleSheets.includes(added)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, added];
}
