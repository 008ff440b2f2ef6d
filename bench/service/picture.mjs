/** The picture of the benchmarks: the ratios of all rows as bars, with a line at each aim. */

const BAR = { left: 340, width: 400, height: 16, step: 24 };
const HEADING = 34;
const WIDTH = 820;

const COLOURS = {
  light: {
    paper: '#ffffff',
    ink: '#1f2328',
    grid: '#d1d9e0',
    met: '#0f766e',
    missed: '#b45309',
    none: '#57606a',
  },
  dark: {
    paper: '#0d1117',
    ink: '#e6edf3',
    grid: '#3d444d',
    met: '#2dd4bf',
    missed: '#f59e0b',
    none: '#9198a1',
  },
};

/** An SVG in the colours of `scheme`, light or dark. */
export function picture(sections, scheme) {
  const colours = COLOURS[scheme];
  const groups = sections
    .map(({ title, rows }) => ({ title, rows: rows.filter(({ ratio }) => typeof ratio === 'number') }))
    .filter(({ rows }) => rows.length > 0);
  const ratios = groups.flatMap(({ rows }) => rows.flatMap(({ ratio, limit }) => [ratio, limit ?? 0]));
  const x = (ratio) => BAR.left + (ratio / Math.max(2, ...ratios)) * BAR.width;
  let y = 30;
  const parts = groups.map(({ title, rows }) => {
    y += HEADING;
    const heading = `<text x="16" y="${y - 8}" font-weight="600">${escape(title)}</text>`;
    const bars = rows.map((row) => {
      const drawn = bar(row, y, x, colours);
      y += BAR.step;
      return drawn;
    });
    return [heading, ...bars].join('\n');
  });
  const height = y + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="${colours.ink}" role="img" aria-label="Cost compared with the yardstick">
<rect width="${WIDTH}" height="${height}" fill="${colours.paper}"/>
<text x="16" y="24" font-size="15" font-weight="600">Cost compared with the yardstick (1 = the same); a line is the aim</text>
<line x1="${x(1)}" x2="${x(1)}" y1="40" y2="${height - 8}" stroke="${colours.grid}"/>
${parts.join('\n')}
</svg>
`;
}

function bar({ name, ratio, limit }, y, x, colours) {
  const hasLimit = typeof limit === 'number';
  const colour = hasLimit ? colours[ratio <= limit ? 'met' : 'missed'] : colours.none;
  const mark = hasLimit
    ? `<line x1="${x(limit)}" x2="${x(limit)}" y1="${y - 2}" y2="${y + BAR.height + 2}" stroke="${colours.ink}" stroke-width="2"/>`
    : '';
  return `<text x="${BAR.left - 10}" y="${y + 13}" text-anchor="end">${escape(name)}</text>
<rect x="${BAR.left}" y="${y}" width="${x(ratio) - BAR.left}" height="${BAR.height}" rx="2" fill="${colour}"/>
<text x="${x(Math.max(ratio, limit ?? 0)) + 8}" y="${y + 13}">${ratio.toFixed(2)}</text>${mark}`;
}

function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
