/** What composers use from parts that are loaded later. */
import type { Person } from '../../shared/contract.js';
import type * as Live from '../core/live.js';
import { loaders } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import type { Caret, Field, FieldOptions } from './field.js';
import type * as Work from './work.js';

/** Options for people suggested while a name is typed. */
export interface SuggestionOptions {
  /** Thread whose people come first. */
  threadId: string | undefined;
  /** Returns the text that is inserted for the chosen person. */
  choose: (person: Person) => string;
}

/** A guest's name below a new comment. */
export interface GuestName {
  node: HTMLElement;
  /** Starts the proof of work, if one is needed. */
  start: () => void;
  /** An error message for the name, with the focus on it; otherwise null. */
  fault: () => string | null;
  /** Resolves when requests are sent as the guest; throws `Problem`. */
  join: () => Promise<void>;
}

export interface GuestPart {
  createGuestName: (widget: Widget, errorId: string) => GuestName;
}

export type WriteParts = {
  /** Live updates. */
  live: () => Promise<Pick<typeof Live, 'followArticle'>>;
  /** A guest's name. */
  guest: () => Promise<GuestPart>;
  /** A guest's proof of work. */
  work: () => Promise<typeof Work>;
  /** People to mention. */
  people: () => Promise<{
    suggestPeople: (widget: Widget, field: Caret, options: SuggestionOptions) => void;
  }>;
  /** A moderator's warning in place of the field. */
  matters: () => Promise<{ warningNotice: (widget: Widget) => Promise<HTMLElement | null> }>;
  /** The field for comments. */
  editor: () => Promise<{ createField: (options: FieldOptions) => Field }>;
};

export const parts = loaders as WriteParts;
