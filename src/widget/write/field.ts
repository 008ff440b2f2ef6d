/** What a composer needs of the field it is written in: a rich one, or a textarea with Markdown where there cannot be one. */
import type { Widget } from '../core/widget.js';
import type { Mentioned } from './mentioned.js';

/** What offers people while a name is typed needs of a field. */
export interface Caret {
  node: HTMLElement;
  /** The text of the line before the caret; null while something is selected. */
  before: () => string | null;
  /** Replaces the `length` code units before the caret. */
  replace: (length: number, text: string) => void;
}

export interface Field extends Caret {
  /** The format buttons, and what they open. */
  tools: HTMLElement[];
  /** What is shown below the text; only where that is Markdown. */
  preview: HTMLElement | null;
  /** The Markdown, with ids in its mentions. */
  read: () => string;
  /** Shows a comment: its Markdown, or better the HTML the service made of it. */
  write: (body: string, html?: string) => void;
  /** The text without its marks. */
  text: () => string;
  /** Fits to a text that has changed. */
  update: () => void;
  /** Takes the focus, with the caret at the end. */
  focus: () => void;
}

export interface FieldOptions {
  widget: Widget;
  /** Where it will be. */
  root: ShadowRoot;
  label: string;
  /** Id of the element that says what is wrong. */
  errorId: string;
  mentioned: Mentioned;
  /** The service knows the writer already, and so can be asked for a preview. */
  isKnown: boolean;
  /** Shows the reader what failed. */
  showProblem: (error: unknown) => Promise<void>;
}
