/** Who a request comes from, once its token is checked: a person of the site with roles, or the publisher's back end. */
import type { PersonRow } from '../features/people/queries.js';
import { grant, reaches, type Action } from '../policy.js';
import type { Role } from '../shared/vocabulary.js';
import { Problem } from './problem.js';

export interface Visitor {
  /** Null for a service token. */
  person: PersonRow | null;
  /** `sub` of the token; null for a service token. */
  subject: string | null;
  roles: readonly Role[];
  /** Keys of articles the token says the person owns. */
  articles: readonly string[];
}

/** The person behind the visitor; service tokens have none. */
export function personOf(visitor: Visitor): PersonRow {
  if (!visitor.person) throw new Problem('forbidden', { detail: 'A service token is not a person.' });
  return visitor.person;
}

/** Throws unless some role of the visitor may take the action at all; `own` is left to the use case. */
export function requireGrant(visitor: Visitor, action: Action): void {
  if (grant(action, visitor.roles) === null) throw new Problem('forbidden');
}

/** Whether the visitor may act on any row, or only when `owns`; throws `forbidden` otherwise. */
export function requireOwn(visitor: Visitor, action: Action, owns: boolean): void {
  const width = grant(action, visitor.roles);
  if (width === null || (width === 'own' && !owns)) throw new Problem('forbidden');
}

/** Throws unless the action reaches that person, or what they wrote. */
export function requireReach(
  visitor: Visitor,
  action: Action,
  target: { id: string; roles: readonly Role[] },
): void {
  const { id } = personOf(visitor);
  if (reaches(action, { id, roles: visitor.roles }, target)) return;
  throw new Problem('forbidden', {
    detail: id === target.id ? 'Nobody decides about themselves.' : 'Their rank is too high for that.',
  });
}

/** Whether it is the visitor's article: its publisher names the authors, and a token may name articles by key. */
export function ownsArticle(
  visitor: Visitor,
  article: { key: string | null; authorSubjects: string[] },
): boolean {
  if (!visitor.roles.includes('author')) return false;
  return (
    (visitor.subject !== null && article.authorSubjects.includes(visitor.subject)) ||
    (article.key !== null && visitor.articles.includes(article.key))
  );
}
