/** What a provider of outside opinions is: one file in `providers/`, and its place in `providers/index.ts`. */
import type { Sender } from '../../../access/principal.js';
import type { OpinionSettings } from '../../../shared/contract.js';
import type { OpinionProvider } from '../../../shared/enums.js';
import type { RuleAction } from '../../../shared/rules.js';

/** A comment as providers are asked about it. */
export interface Question {
  site: { key: string; name: string };
  comment: { id: string; version: number; body: string; createdAt: string };
  author: { id: string; name: string; guest: boolean };
  article: { id: string; key: string | null; url: string; title: string };
  thread: { id: string };
  sender: Sender | null;
  /** An administrator tries a text; there is no comment. */
  test: boolean;
}

export interface Opinion {
  /** What should happen to the comment; null: the provider does not object. */
  objection: RuleAction | null;
  evidence: Record<string, string | number | string[]>;
}

export interface Asking<P extends OpinionProvider> {
  settings: OpinionSettings[P];
  /** The site's key; null: none is stored. */
  key: string | null;
  now: Date;
  /** Sends a request; returns the text of a successful answer and throws `NoOpinion` otherwise. */
  post: (url: string, body: string, headers: Record<string, string>) => Promise<string>;
}

export interface Provider<P extends OpinionProvider> {
  /** The service's address; null: the site has not set it. */
  addressOf(settings: OpinionSettings[P]): string | null;
  /** Throws `NoOpinion` without a usable answer. */
  ask(question: Question, asking: Asking<P>): Promise<Opinion>;
  /** Reports what a moderator decided otherwise, to providers that learn from it. */
  correct?(question: Question, says: Correction, asking: Asking<P>): Promise<void>;
}

export type Correction = 'spam' | 'ham';

/** Why there is no answer; shown to moderators. */
export class NoOpinion extends Error {
  override name = 'NoOpinion';
}
