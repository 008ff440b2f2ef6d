/** Language tags. */

/** The language part of a language tag: `de` of `de-AT`. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
