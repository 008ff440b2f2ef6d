/** Formats what the console's texts contain, in one language: numbers, plural forms, names and lists of names. */
import type { Plural } from '../../shared/i18n/message.js';
import { isolated } from '../../shared/i18n/words.js';

export interface Forms {
  /** Template tag: numbers as the language writes them, names isolated where it is written from right to left. */
  t: (parts: TemplateStringsArray, ...values: (string | number)[]) => string;
  /** The form for `count`, with `#` as the number. */
  plural: (count: number, forms: Plural) => string;
  /** "Marta, Mo, and Ida". */
  list: (names: readonly string[]) => string;
}

const known = new Map<string, Forms>();

/** Cached, because each file of a language asks for it. */
export function formsOf(language: string): Forms {
  const forms = known.get(language) ?? createForms(language);
  known.set(language, forms);
  return forms;
}

function createForms(language: string): Forms {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language);
  const written = (value: string | number) =>
    typeof value === 'number' ? numbers.format(value) : isolated(language, value);
  return {
    t: (parts, ...values) => parts.reduce((text, part, at) => text + written(values[at - 1] ?? '') + part),
    plural: (count, forms) =>
      (forms[rules.select(count)] ?? forms.other).replaceAll('#', numbers.format(count)),
    list: (names) => lists.format(names),
  };
}
