/** Who a request comes from, once its token is checked: a person of the site with roles, or the publisher's back end. */
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
  /** Keys of articles the token says the person owns. */
  articles: readonly string[];
}

/** What the service itself does, or an operator at its command line. */
export const SERVICE: Principal = { person: null, subject: null, roles: [], articles: [] };

/** The person behind the principal; service tokens have none. */
export function requirePerson(principal: Principal): PersonRow {
  if (!principal.person) throw new Problem('forbidden', { detail: 'A service token is not a person.' });
  return principal.person;
}

/** Throws unless some role of the principal may take the action at all; `own` is left to the use case. */
export function authorize(principal: Principal, action: Action): void {
  if (grant(action, principal.roles) === null) throw new Problem('forbidden');
}

/** Whether the principal may act on any row, or only when `owns`; throws `forbidden` otherwise. */
export function authorizeOwner(principal: Principal, action: Action, owns: boolean): void {
  const width = grant(action, principal.roles);
  if (width === null || (width === 'own' && !owns)) throw new Problem('forbidden');
}

/** Throws unless the action reaches that person, or what they wrote. */
export function requireReach(
  principal: Principal,
  action: Action,
  target: { id: string; roles: readonly Role[] },
): void {
  const { id } = requirePerson(principal);
  if (reaches(action, { id, roles: principal.roles }, target)) return;
  throw new Problem('forbidden', {
    detail: id === target.id ? 'Nobody decides about themselves.' : 'Their rank is too high for that.',
  });
}

/** Whether it is the principal's article: its publisher names the authors, and a token may name articles by key. */
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
