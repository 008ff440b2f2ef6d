/**
 * The authorization matrix: every action and each role's grant for it. `yes`: any row of the site; `own`: only
 * rows the person owns; `peers`: other people who do not rank higher, and their comments; `below`: people who rank lower,
 * and their comments; absent: no. A service token's scopes have columns of their own, apart from `publish`, which is the role
 * `publisher`; `decide` ranks like a moderator. The use case checks the row. The HTTP layer, the `can` lists in responses and
 * docs/permissions.md are all generated from this table.
 */
import type { Role, TokenScope } from '../shared/enums.js';

export type MachineScope = Exclude<TokenScope, 'publish'>;
export type Actor = 'anyone' | Role | MachineScope;
/** From narrowest to widest. */
const GRANTS = ['own', 'below', 'peers', 'yes'] as const;
type Grant = (typeof GRANTS)[number];

const everyone = {
  anyone: 'yes',
  guest: 'yes',
  reader: 'yes',
  author: 'yes',
  moderator: 'yes',
  admin: 'yes',
  publisher: 'yes',
  'queues:read': 'yes',
  decide: 'yes',
  'sign-in': 'yes',
} as const;
const people = { reader: 'yes', author: 'yes', moderator: 'yes', admin: 'yes' } as const;
const ownOfWriters = { guest: 'own', reader: 'own', author: 'own', moderator: 'own', admin: 'own' } as const;
/** Guests can only write: votes and flags have consequences, and one person can be many guests. */
const writers = { guest: 'yes', ...people } as const;
const moderators = { moderator: 'yes', admin: 'yes' } as const;

export const POLICY = {
  'page.read': everyone,
  // Open to all: it grants no more than the guest role.
  'guest.join': everyone,
  'notice.send': everyone,
  // Needs a link's code or the provider's answer.
  'console.sign_in': everyone,
  'self.read': writers,
  'self.export': writers,
  'self.erase': writers,
  'warning.confirm': writers,
  'thread.start': writers,
  'comment.reply': writers,
  'comment.preview': writers,
  'person.mention': writers,
  'comment.source': { guest: 'own', reader: 'own', author: 'own', moderator: 'yes', admin: 'yes' },
  'comment.edit': ownOfWriters,
  'comment.delete': ownOfWriters,
  'comment.vote': people,
  'comment.react': people,
  'comment.flag': people,
  'article.rate': people,
  // Limited to the author's article and to others' comments: people must not promote their own comments.
  'comment.pin': { author: 'own', moderator: 'yes', admin: 'yes' },
  'comment.feature': { author: 'own', moderator: 'yes', admin: 'yes' },
  'prompt.manage': { author: 'own', moderator: 'yes', admin: 'yes' },
  // A moderator decides about them; the author reads why they wait.
  'held.read': { author: 'own', moderator: 'yes', admin: 'yes' },
  'anchors.read': { author: 'own', moderator: 'yes', admin: 'yes', publisher: 'yes' },
  'thread.move': { author: 'own', moderator: 'yes', admin: 'yes' },
  // An author can't undo a moderator's lock: the use case checks whose it is.
  'thread.lock': { author: 'own', moderator: 'yes', admin: 'yes' },
  'thread.resolve': { author: 'own', moderator: 'yes', admin: 'yes' },
  // The person who raised the issue may reopen it.
  'thread.reopen': { reader: 'own', author: 'own', moderator: 'yes', admin: 'yes' },
  'appeal.ask': ownOfWriters,
  'appeal.answer': { moderator: 'peers', admin: 'peers' },
  'article.read': { moderator: 'yes', admin: 'yes', publisher: 'yes' },
  'article.publish': { admin: 'yes', publisher: 'yes' },
  'article.change': { admin: 'yes', publisher: 'yes' },
  'article.delete': { admin: 'yes', publisher: 'yes' },
  'article.fetch': { admin: 'yes' },
  'article.set_state': moderators,
  'thread.premoderate': moderators,
  // The publisher's system knows which news is breaking.
  'article.surge': { moderator: 'yes', admin: 'yes', publisher: 'yes' },
  'queue.read': { ...moderators, 'queues:read': 'yes' },
  'moderation.read': moderators,
  'moderation.decide': { moderator: 'peers', admin: 'peers', decide: 'below' },
  'comment.redact': { moderator: 'peers', admin: 'peers' },
  'moderation.undo': { moderator: 'own', admin: 'own', decide: 'own' },
  'person.ban': { moderator: 'below', admin: 'below' },
  // No rank is above administrator, so another administrator must be able to.
  'person.unban': { moderator: 'below', admin: 'peers' },
  'person.mute_reports': { moderator: 'below', admin: 'below' },
  'person.note': moderators,
  'person.warn': { moderator: 'below', admin: 'below' },
  'person.export': { admin: 'yes' },
  'person.erase': { admin: 'peers' },
  'surge.change': moderators,
  'words.read': moderators,
  'words.change': { admin: 'yes' },
  'person.standing': { moderator: 'below', admin: 'below' },
  'log.read': moderators,
  'settings.read': moderators,
  'settings.change': { admin: 'yes' },
  'console.link': { 'sign-in': 'yes' },
  'console.end_sessions': { admin: 'yes', 'sign-in': 'yes' },
  'access.manage': { admin: 'yes' },
} as const satisfies Record<string, Partial<Record<Actor, Grant>>>;

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY) as Action[];

/** The widest grant that any of the roles has for the action, or null. */
export function grant(action: Action, roles: readonly Actor[]): Grant | null {
  const row: Partial<Record<Actor, Grant>> = POLICY[action];
  return GRANTS.findLast((width) => roles.some((role) => row[role] === width)) ?? null;
}

const RANKS: readonly Role[] = ['guest', 'reader', 'author', 'moderator', 'admin'];

/** Rank of the highest role, for comparison; no role counts as reader. */
export function rankOf(roles: readonly Actor[]): number {
  const ranks = roles.map((role) =>
    RANKS.findIndex((rank) => rank === (role === 'decide' ? 'moderator' : role)),
  );
  return ranks.length === 0 ? RANKS.indexOf('reader') : Math.max(...ranks);
}

interface Ranked {
  id: string;
  roles: readonly Actor[];
}

/** Whether the actor may apply the action to the target person or their comments. Always false for oneself. */
export function reaches(action: Action, actor: Ranked, target: Ranked): boolean {
  if (actor.id === target.id) return false;
  const width = grant(action, actor.roles);
  const above = rankOf(actor.roles) - rankOf(target.roles);
  return width === 'yes' || (width === 'peers' && above >= 0) || (width === 'below' && above > 0);
}

/** The actions that the roles grant in any form. */
export function allowedActions(roles: readonly Actor[]): Action[] {
  return ACTIONS.filter((action) => grant(action, roles) !== null);
}

const LEFT_BY_BAN: readonly Action[] = [
  'page.read',
  'guest.join',
  'notice.send',
  'console.sign_in',
  'self.read',
  'self.export',
  'self.erase',
  'comment.delete',
  'appeal.ask',
];

/**
 * Actions denied to a banned person, whatever their roles. They can still read public pages, see the reason, delete
 * their own comments, and appeal.
 */
export const DENIED_WHEN_BANNED: ReadonlySet<Action> = new Set(
  ACTIONS.filter((action) => !LEFT_BY_BAN.includes(action)),
);

/** Actions denied to a warned person who has not confirmed having read the warning. */
export const DENIED_WHEN_WARNED: ReadonlySet<Action> = new Set<Action>([
  'thread.start',
  'comment.reply',
  'comment.edit',
]);

/** Roles exempt from the read limit: a newsroom's consoles and programs read a lot from one address. */
export const STAFF: ReadonlySet<Role> = new Set<Role>(['moderator', 'admin', 'publisher']);

/** Actions that count against a person's lookup limit: clients send them while a person types. */
export const LOOKUP_LIMITED: ReadonlySet<Action> = new Set<Action>(['person.mention']);

/** Actions that count against a person's write limit. */
export const RATE_LIMITED: ReadonlySet<Action> = new Set<Action>([
  'thread.start',
  'comment.reply',
  'comment.preview',
  'comment.edit',
  'comment.delete',
  'comment.vote',
  'comment.react',
  'comment.flag',
  'article.rate',
  'prompt.manage',
  'thread.reopen',
  'appeal.ask',
  'self.erase',
]);
