/**
 * Turns catalogue entries into sentences of one language. Plurals and numbers come from `Intl`, so a locale is
 * nothing but its sentences.
 */
import type { MessageKey } from './en.js';
import type { Message, Values } from './message.js';

export interface Words<Key extends string = MessageKey> {
  /** BCP 47 tag of the language. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** The sentence for `key`; `{count}` in `values` chooses the plural form. */
  t: (key: Key, values?: Values) => string;
  /** Like `t`, for keys put together at run time; null when the catalogue has no such sentence. */
  find: (key: string, values?: Values) => string | null;
  number: (value: number) => string;
}

const RIGHT_TO_LEFT = /^(ar|fa|he)\b/;
/** First strong isolates: a name in another script must not reorder the sentence around it. */
const ISOLATE = ['\u2068', '\u2069'] as const;

/** The words of one language. */
export function createWords<Key extends string>(
  locale: string,
  catalogue: Readonly<Record<Key, Message>>,
): Words<Key> {
  const direction = RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
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
      return direction === 'rtl' ? ISOLATE[0] + value + ISOLATE[1] : value;
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
