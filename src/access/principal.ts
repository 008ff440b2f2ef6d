/** The sender of a request, after its token was verified: a person of the site with roles, or the publisher's back end. */
import type { PersonRow } from './person.js';
import { grant, reaches, type Action, type Actor, type MachineScope } from './policy.js';
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
  /** The service token, if it is one: its name, and what it may do besides publishing. */
  machine?: { name: string; scopes: readonly MachineScope[] };
  /** Hash of the console's session, if it is one. */
  session?: string;
  /** When the token expires, including the leeway; absent for a service token. */
  endsAt?: Date;
}

/** Where a request came from, for services that require it to recognise spam. */
export interface Sender {
  address: string | null;
  agent: string | null;
}

/** The service itself, or an operator at its command line. */
export const SERVICE: Principal = { person: null, subject: null, roles: [], articles: [] };

/** The principal's person; throws `forbidden` for service tokens. */
export function requirePerson(principal: Principal): PersonRow {
  if (!principal.person) throw new Problem('forbidden', { detail: 'A service token is not a person.' });
  return principal.person;
}

/** Evidence of the log for what a service token does; empty for people. */
export function machineEvidence({ machine }: Principal): { by?: string; token?: string } {
  return machine ? { by: BY_MACHINE, token: machine.name } : {};
}

/** `by` of that evidence. */
export const BY_MACHINE = 'a service token';

/** The principal as the permission table knows it: an id to compare with, empty for a service token, and the columns that apply. */
export function actorOf({ person, roles, machine }: Principal): { id: string; roles: readonly Actor[] } {
  return { id: person?.id ?? '', roles: machine ? [...roles, ...machine.scopes] : roles };
}

/** Throws unless one of the principal's roles or scopes grants the action in some form; the use case checks `own`. */
export function authorize(principal: Principal, action: Action): void {
  if (grant(action, actorOf(principal).roles) === null) throw new Problem('forbidden');
}

/** Throws `forbidden` unless the principal may act on any row, or may act on own rows and `owns` is true. */
export function authorizeOwner(principal: Principal, action: Action, owns: boolean): void {
  const width = grant(action, actorOf(principal).roles);
  if (width === null || (width === 'own' && !owns)) throw new Problem('forbidden');
}

/** Throws `forbidden` unless the principal may apply the action to that person or their comments. */
export function requireReach(
  principal: Principal,
  action: Action,
  target: { id: string; roles: readonly Role[] },
): void {
  const actor = actorOf(principal);
  if (reaches(action, actor, target)) return;
  throw new Problem('forbidden', {
    detail: actor.id === target.id ? 'You can’t moderate yourself.' : 'That person’s role ranks too high.',
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
