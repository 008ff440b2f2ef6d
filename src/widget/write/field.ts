/**
 * Interface between a composer and its field: a rich text field, or a textarea with Markdown if that is not possible.
 */
import type { Widget } from '../core/widget.js';
import type { Mentioned } from './mentioned.js';

/** Interface between mention suggestions and a field. */
export interface Caret {
  node: HTMLElement;
  /** The text of the line before the caret; null while there is a selection. */
  before: () => string | null;
  /** Replaces the `length` code units before the caret. */
  replace: (length: number, text: string) => void;
}

export interface Field extends Caret {
  /** The format buttons, and the forms they open. */
  tools: HTMLElement[];
  /** Shown below the text; only for Markdown. */
  preview: HTMLElement | null;
  /** The text as Markdown, with ids in its mentions. */
  read: () => string;
  /** Shows a comment from its Markdown or, preferably, the HTML rendered by the service. */
  write: (body: string, html?: string) => void;
  /** The text without markup. */
  text: () => string;
  /** Adapts to a changed text. */
  update: () => void;
  /** Takes the focus, with the caret at the end. */
  focus: () => void;
}

export interface FieldOptions {
  widget: Widget;
  /** The shadow root it will be in. */
  root: ShadowRoot;
  label: string;
  /** Id of the error element. */
  errorId: string;
  mentioned: Mentioned;
  /** Whether the service already knows the author, so that a preview can be requested. */
  isKnown: boolean;
  /** Shows an error to the reader. */
  showProblem: (error: unknown) => Promise<void>;
}
