/**
 * Formats catalogue messages in one language. Plural rules and numbers come from `Intl`, so a locale only contains
 * messages.
 */
import type { MessageKey } from './en.js';
import type { Message, Values } from './message.js';

export interface Words<Key extends string = MessageKey> {
  /** BCP 47 tag of the language. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** The message for `key`; `{count}` in `values` selects the plural form. */
  t: (key: Key, values?: Values) => string;
  /** Like `t`, for keys built at run time; null if the catalogue has no such message. */
  find: (key: string, values?: Values) => string | null;
  number: (value: number) => string;
}

const RIGHT_TO_LEFT = /^(ar|fa|he)\b/;
/** First strong isolates, so that a name in another script does not reorder the surrounding text. */
const ISOLATE = ['\u2068', '\u2069'] as const;

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
}

/** `value` for a text of a language; isolated where that is written from right to left. */
export function isolated(locale: string, value: string): string {
  return directionOf(locale) === 'rtl' && value !== '' ? ISOLATE[0] + value + ISOLATE[1] : value;
}

/** The message functions of one language. */
export function createWords<Key extends string>(
  locale: string,
  catalogue: Readonly<Record<Key, Message>>,
): Words<Key> {
  const direction = directionOf(locale);
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const messages: Record<string, Message> = catalogue;

  function fill(message: Message, values: Values): string {
    const text =
      typeof message === 'string'
        ? message
        : (message[plurals.select(Number(values['count']))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      if (typeof value === 'number') return numbers.format(value);
      return isolated(locale, value);
    });
  }

  function find(key: string, values: Values = {}): string | null {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    return message === undefined ? null : fill(message, values);
  }

  return {
    locale,
    direction,
    t: (key, values = {}) => fill(catalogue[key], values),
    find,
    number: (value) => numbers.format(value),
  };
}
