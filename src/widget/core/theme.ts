/**
 * Colours and type, taken from the page: the text colour and font at the element, the scheme that goes
 * with that text colour, and the publisher's own `--interline-*` properties. All shadow roots of one element adopt the
 * same sheet, so a property set on `<interline-comments>` reaches the badges and panels too. It also keeps
 * the page's own styles out.
 */

export interface Theme {
  sheet: CSSStyleSheet;
  /** Looks at the page again. */
  update: () => void;
  stop: () => void;
}

const PALETTES = {
  light: {
    accent: '#0b6164',
    text: '#1d1d1b',
    muted: '#5c5b56',
    surface: '#f6f5f1',
    raised: '#ffffff',
    line: '#dedcd5',
    danger: '#a92323',
  },
  dark: {
    accent: '#74c9c5',
    text: '#e9e7e2',
    muted: '#aaa79f',
    surface: '#242422',
    raised: '#292926',
    line: '#41403c',
    danger: '#f3a39b',
  },
} as const;

const SHADOWS = {
  light: '0 1px 2px rgb(0 0 0/.08),0 8px 28px rgb(0 0 0/.14)',
  dark: '0 1px 2px rgb(0 0 0/.5),0 8px 28px rgb(0 0 0/.55)',
};

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
    const values: Record<string, string> = { ...PALETTES[scheme], radius: '8px', font: around.fontFamily };
    if (!forced) values['text'] = around.color;
    let css = `all:initial;display:block;color-scheme:${scheme}!important;--shadow:${SHADOWS[scheme]}!important;direction:${around.direction}!important;`;
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

/** Light text means a dark page, whatever the operating system prefers. */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  const scale = color.startsWith('rgb') ? 255 : 1;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / scale > 0.55;
}
