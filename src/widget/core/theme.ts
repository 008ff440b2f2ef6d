/**
 * Colours and type, taken from the page: the text colour and font at the element, the colour scheme that matches it,
 * and the publisher's `--interline-*` properties. All shadow roots of one element share one sheet, so a property set on
 * `<interline-comments>` applies to badges and panels too. The sheet also keeps the page's styles out.
 */

export interface Theme {
  sheet: CSSStyleSheet;
  /** Reads the page's colours again. */
  update: () => void;
  stop: () => void;
}

const PALETTES = {
  light: {
    accent: '#0b6164',
    text: '#1d1d1b',
    muted: '#5c5b56',
    danger: '#a92323',
  },
  dark: {
    accent: '#74c9c5',
    text: '#e9e7e2',
    muted: '#aaa79f',
    danger: '#f3a39b',
  },
} as const;

/** Keeps a theme sheet for `host` up to date with the page until `stop`. */
export function createTheme(host: HTMLElement): Theme {
  const sheet = new CSSStyleSheet();
  const media = matchMedia('(prefers-color-scheme: dark)');
  const watch = new MutationObserver(update);
  for (const root of [document.documentElement, document.body, host])
    watch.observe(root, { attributeFilter: ['class', 'style', 'theme', 'data-theme', 'dir'] });
  media.addEventListener('change', update);

  function update(): void {
    const around = getComputedStyle(host.parentElement ?? document.body);
    const own = getComputedStyle(host);
    const wanted = host.getAttribute('theme');
    const forced = wanted === 'light' || wanted === 'dark';
    const scheme = forced ? wanted : isLight(around.color) ? 'dark' : 'light';
    const values: Record<string, string> = {
      ...PALETTES[scheme],
      // On a dark page, floating surfaces are a little lighter.
      raised:
        scheme === 'dark'
          ? `color-mix(in srgb,var(--text) 9%,${behind(forced ? null : host.parentElement)})`
          : '#fff',
      line: 'color-mix(in srgb,var(--text) 16%,var(--raised))',
      radius: '8px',
      font: around.fontFamily,
      'ui-font': 'system-ui,sans-serif',
    };
    if (!forced) values['text'] = around.color;
    let css = `all:initial;display:block;color-scheme:${scheme}!important;--shadow:0 1px 2px #0002,0 8px 28px #0004!important;direction:${around.direction}!important;`;
    for (const [name, value] of Object.entries(values))
      css += `--${name}:${own.getPropertyValue('--interline-' + name).trim() || value}!important;`;
    sheet.replaceSync(`:host{${css}}`);
  }

  update();
  return {
    sheet,
    update,
    stop() {
      watch.disconnect();
      media.removeEventListener('change', update);
    },
  };
}

/** The page's background colour at `at`: that of the nearest ancestor with one. */
function behind(at: Element | null): string {
  if (!at) return '#111';
  const { backgroundColor } = getComputedStyle(at);
  return backgroundColor.endsWith(', 0)') ? behind(at.parentElement) : backgroundColor;
}

/** Light text means a dark page, whatever the operating system prefers. */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  const scale = color.startsWith('rgb') ? 255 : 1;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / scale > 0.55;
}
