/** Types of catalogue entries: messages with `{placeholders}`, and messages with plural forms. */

/** One form per plural category of the language; `other` is the fallback. */
export type Plural = { other: string } & { [Category in Intl.LDMLPluralRule]?: string };
export type Message = string | Plural;
export type Values = Record<string, string | number>;
