/** Formats times, names and unknown values in the console's language. */
import { directionOf, isolated } from '../shared/i18n/words.js';
import { language } from './language.js';
import { evidenceLabel } from './names.js';

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' });
const exact = new Intl.DateTimeFormat(language, {
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
});
const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** In place of a value that is not known or does not exist. */
export const NO_VALUE = '–';

/** "5 min. ago", in the largest unit that fits. */
export function ago(iso: string, now = Date.now()): string {
  const seconds = (Date.parse(iso) - now) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(0, 'minute');
}

/** The date and time in the reader's own zone. */
export function exactTime(iso: string): string {
  return exact.format(new Date(iso));
}

/** `2026-05-09` as "May 9". */
export function shortDay(iso: string): string {
  return days.format(new Date(iso));
}

/** In the two largest units: "3 hr 20 min". */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return inUnits([seconds, 'second']);
  if (minutes < 60) return inUnits([minutes, 'minute']);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return inUnits([hours, 'hour'], [minutes % 60, 'minute']);
  return inUnits([Math.floor(hours / 24), 'day'], [hours % 24, 'hour']);
}

/** Later parts of zero are left out. */
function inUnits(...parts: [number, 'second' | 'minute' | 'hour' | 'day'][]): string {
  return parts
    .filter(([count], at) => at === 0 || count > 0)
    .map(([count, unit]) => count.toLocaleString(language, { style: 'unit', unit }))
    .join(' ');
}

/** A change, with an arrow in the direction of reading. */
export function becomes(from: string, to: string): string {
  return directionOf(language) === 'rtl'
    ? `${isolated(language, from)} ← ${isolated(language, to)}`
    : `${from} → ${to}`;
}

/** The date in the reader's own zone. */
export function dayOf(iso: string): string {
  return dates.format(new Date(iso));
}

/** Evidence of any shape in one line; `null` if it is empty. */
export function plainValue(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) {
    const parts = value.map(plainValue).filter((part) => part !== null);
    return parts.length > 0 ? parts.join(', ') : null;
  }
  if (typeof value === 'object') {
    const parts = Object.entries(value).flatMap(([key, inner]) => {
      const written = plainValue(inner);
      return written === null ? [] : [`${evidenceLabel(key)} ${written}`];
    });
    return parts.length > 0 ? parts.join(', ') : null;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Up to two first letters of a name, for the avatar. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toLocaleUpperCase(language);
}

/** One of eight hues, derived from a person's id. */
export function hueOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % 8;
}
