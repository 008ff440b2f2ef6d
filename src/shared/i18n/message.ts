/** What a catalogue is made of: sentences with `{placeholders}`, and sentences that change with a number. */

/** One form for each plural category the language has; `other` serves the rest. */
export type Plural = { other: string } & { [Category in Intl.LDMLPluralRule]?: string };
export type Message = string | Plural;
export type Values = Record<string, string | number>;
