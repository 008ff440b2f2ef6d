/** What composers call in parts that are loaded later. */
import type { Person } from '../../shared/contract.js';
import type * as Live from '../core/live.js';
import { loaders } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import type { Caret, Field, FieldOptions } from './field.js';
import type * as Work from './work.js';

/** How people are suggested while a name is typed. */
export interface SuggestionOptions {
  /** Whose people come first. */
  threadId: string | undefined;
  /** Returns what is written into the text for the person chosen. */
  choose: (person: Person) => string;
}

export type WriteParts = {
  /** Live updates. */
  live: () => Promise<Pick<typeof Live, 'followArticle'>>;
  /** A guest's proof of work. */
  work: () => Promise<typeof Work>;
  /** People to mention. */
  people: () => Promise<{
    suggestPeople: (widget: Widget, field: Caret, options: SuggestionOptions) => void;
  }>;
  /** The field comments are written in. */
  editor: () => Promise<{ createField: (options: FieldOptions) => Field }>;
};

export const parts = loaders as WriteParts;
