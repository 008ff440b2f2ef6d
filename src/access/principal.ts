/** The sender of a request, after its token was verified: a person of the site with roles, or the publisher's back end. */
import type { PersonRow } from './person.js';
import { grant, reaches, type Action } from './policy.js';
import type { Role } from '../shared/enums.js';
import { Problem } from '../http/problem.js';

export interface Principal {
  /** Null for a service token. */
  person: PersonRow | null;
  /** `sub` of the token; null for a service token. */
  subject: string | null;
  roles: readonly Role[];
  /** Keys of the articles that the token assigns to the person. */
  articles: readonly string[];
}

/** The service itself, or an operator at its command line. */
export const SERVICE: Principal = { person: null, subject: null, roles: [], articles: [] };

/** The principal's person; throws `forbidden` for service tokens. */
export function requirePerson(principal: Principal): PersonRow {
  if (!principal.person) throw new Problem('forbidden', { detail: 'A service token is not a person.' });
  return principal.person;
}

/** Throws unless one of the principal's roles grants the action in some form; the use case checks `own`. */
export function authorize(principal: Principal, action: Action): void {
  if (grant(action, principal.roles) === null) throw new Problem('forbidden');
}

/** Throws `forbidden` unless the principal may act on any row, or may act on own rows and `owns` is true. */
export function authorizeOwner(principal: Principal, action: Action, owns: boolean): void {
  const width = grant(action, principal.roles);
  if (width === null || (width === 'own' && !owns)) throw new Problem('forbidden');
}

/** Throws `forbidden` unless the principal may apply the action to that person or their comments. */
export function requireReach(
  principal: Principal,
  action: Action,
  target: { id: string; roles: readonly Role[] },
): void {
  const { id } = requirePerson(principal);
  if (reaches(action, { id, roles: principal.roles }, target)) return;
  throw new Problem('forbidden', {
    detail: id === target.id ? 'You can’t moderate yourself.' : 'That person’s role ranks too high.',
  });
}

/** Whether the principal is an author of the article: named by its publisher, or by the token through the article's key. */
export function ownsArticle(
  principal: Principal,
  article: { key: string | null; authorSubjects: string[] },
): boolean {
  if (!principal.roles.includes('author')) return false;
  return (
    (principal.subject !== null && article.authorSubjects.includes(principal.subject)) ||
    (article.key !== null && principal.articles.includes(article.key))
  );
}
