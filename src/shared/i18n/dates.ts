/** Formats times in one language with `Intl`. */

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const formats = new Map<string, { relative: Intl.RelativeTimeFormat; dates: Intl.DateTimeFormat }>();

/** Cached per language, because creating formats is slow. */
function formatsOf(locale: string): { relative: Intl.RelativeTimeFormat; dates: Intl.DateTimeFormat } {
  const known = formats.get(locale);
  if (known) return known;
  const made = {
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    dates: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }),
  };
  formats.set(locale, made);
  return made;
}

/** "3 hours ago", relative to `now` in milliseconds. */
export function ago(locale: string, time: string, now: number): string {
  const { relative } = formatsOf(locale);
  const seconds = Math.max(0, (now - Date.parse(time)) / 1000);
  for (const [unit, size] of STEPS)
    if (seconds >= size) return relative.format(-Math.floor(seconds / size), unit);
  return relative.format(0, 'second');
}

/** Month and year. */
export function monthOf(locale: string, time: string): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long' }).format(new Date(time));
}

/** Full date and time. */
export function exact(locale: string, time: string): string {
  return formatsOf(locale).dates.format(new Date(time));
}

/** "9 minutes": from `now` (milliseconds) until `time`, in whole minutes, in hours from two hours on; at least one. */
export function remaining(locale: string, time: string, now: number): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(time) - now) / 60_000));
  const hours = Math.floor(minutes / 60);
  const unit = hours < 2 ? 'minute' : 'hour';
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(hours < 2 ? minutes : hours);
}
