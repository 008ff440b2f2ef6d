/**
 * A chart of values by day, drawn by uPlot. It is a picture for those who see it: the section it is in has the same numbers as text.
 * Time goes from left to right in any direction of writing.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type UPlot from 'uplot';
import { later } from '../language.js';

const words = later.overviewView;

export interface Series {
  label: string;
  /** Number of its colour in style/overview.css. */
  colour: 1 | 2 | 3;
  /** Lengths of strokes and gaps; lines also differ without colour. */
  dash: number[];
  values: (number | null)[];
}

type Library = typeof UPlot;

interface Props {
  /** A name of each day. */
  days: string[];
  series: Series[];
  /** A bar for each value in place of a line. */
  bars?: boolean;
  format: (value: number) => string;
  /** Distances between the lines of the scale. */
  steps: number[];
}

const HEIGHT = 200;
/** Width of a letter of the scale's labels, and of what is next to them; pixels. */
const LETTER = 7;
const MARGIN = 14;
/** Media whose change gives the chart other colours. */
const SCHEMES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

export function LineChart({ days, series, bars = false, format, steps }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [library, setLibrary] = useState<Library | null>(null);
  const [failed, setFailed] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);

  // The text does not wait for the library, and is complete without it.
  useEffect(() => {
    import('uplot').then(
      (loaded) => setLibrary(() => loaded.default),
      () => setFailed(true),
    );
  }, []);
  useEffect(() => {
    const parent = place.current;
    if (!parent || !library) return;
    let plot: UPlot | null = null;
    const draw = () => {
      plot?.destroy();
      const options = optionsOf(library, { days, series, bars, format, steps }, parent);
      options.hooks = { setCursor: [({ cursor }) => setPointed(cursor.idx ?? null)] };
      plot = new library(options, [days.map((_, at) => at), ...series.map(({ values }) => values)], parent);
    };
    draw();
    const resized = new ResizeObserver(() => plot?.setSize({ width: parent.clientWidth, height: HEIGHT }));
    resized.observe(parent);
    const schemes = SCHEMES.map((query) => matchMedia(query));
    for (const scheme of schemes) scheme.addEventListener('change', draw);
    return () => {
      for (const scheme of schemes) scheme.removeEventListener('change', draw);
      resized.disconnect();
      plot?.destroy();
    };
  }, [library, days, series, bars, format, steps]);

  if (failed) return <p class="hint">{words.noChart}</p>;
  return (
    <div class="chart-figure" aria-hidden="true">
      <ul class="chart-legend">
        {pointed !== null && <li>{days[pointed]}</li>}
        {series.map(({ label, colour, dash, values }) => {
          const value = pointed === null ? null : values[pointed];
          return (
            <li key={label}>
              <svg class={`chart-sample chart-colour-${colour}`} viewBox="0 0 24 4">
                <path d="M0 2h24" stroke-dasharray={dash.join(' ')} />
              </svg>
              {label}
              {value !== null && value !== undefined && <b>{format(value)}</b>}
            </li>
          );
        })}
      </ul>
      <div class="chart-plot" dir="ltr" ref={place} />
    </div>
  );
}

function optionsOf(
  library: Library,
  { days, series, bars, format, steps }: Required<Props>,
  parent: HTMLElement,
): UPlot.Options {
  const style = getComputedStyle(parent);
  const colour = (name: string) => style.getPropertyValue(`--chart-${name}`).trim();
  const axis = { stroke: colour('text'), font: `12px ${style.fontFamily}`, ticks: { show: false } };
  const grid = { stroke: colour('grid'), width: 1 };
  const margin = bars ? 0.5 : 0;
  // Seven tenths of a day's width, 40 pixels at most.
  const paths = bars ? library.paths.bars?.({ size: [0.7, 40] }) : undefined;
  return {
    ...{ width: parent.clientWidth, height: HEIGHT },
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { size: 6 } },
    scales: {
      x: { time: false, range: [-margin, days.length - 1 + margin] },
      y: { range: (_plot, _least, most) => [0, Math.max(1, most) * 1.1] },
    },
    axes: [
      {
        ...{ ...axis, grid: { show: false }, incrs: [1, 2, 3, 7, 14, 30], space: 56, size: 28 },
        values: (_plot, ticks) => ticks.map((at) => days[at] ?? ''),
      },
      {
        ...{ ...axis, grid, incrs: steps, space: 36 },
        values: (_plot, ticks) => ticks.map((tick) => format(tick)),
        size: (_plot, labels: string[] | null) =>
          MARGIN + LETTER * Math.max(4, ...(labels ?? []).map(({ length }) => length)),
      },
    ],
    series: [
      {},
      ...series.map(({ label, colour: number, dash }) => ({
        ...{ label, stroke: colour(String(number)), width: 2, dash, points: { size: 5 } },
        ...(bars && {
          ...{ fill: colour(String(number)), width: 0, points: { show: false } },
          ...(paths && { paths }),
        }),
      })),
    ],
  };
}
