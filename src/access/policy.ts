/**
 * The authorization matrix: every action, and what each role may do of it. `yes` any row of the site, `own` only
 * rows the person owns, `peers` others who do not rank above (and what they wrote), `below` people who rank below,
 * absent no. The use case checks the row. The HTTP layer, the `can` lists in responses and docs/permissions.md are all
 * made from this table.
 */
import type { Role } from '../shared/enums.js';

export type Actor = 'anyone' | Role;
/** From the narrowest to the widest. */
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
} as const;
const people = { reader: 'yes', author: 'yes', moderator: 'yes', admin: 'yes' } as const;
const ownOfWriters = { guest: 'own', reader: 'own', author: 'own', moderator: 'own', admin: 'own' } as const;
/** A guest takes part with words alone: votes and flags decide, and anybody can be many guests. */
const writers = { guest: 'yes', ...people } as const;
const moderators = { moderator: 'yes', admin: 'yes' } as const;

export const POLICY = {
  'page.read': everyone,
  // Open to all: it grants no more than being a guest.
  'guest.join': everyone,
  'notice.send': everyone,
  'self.read': writers,
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
  // Of the author's article, and of others' comments: promoting one's own would be deciding about oneself.
  'comment.pin': { author: 'own', moderator: 'yes', admin: 'yes' },
  'comment.feature': { author: 'own', moderator: 'yes', admin: 'yes' },
  'prompt.manage': { author: 'own', moderator: 'yes', admin: 'yes' },
  'anchors.read': { author: 'own', moderator: 'yes', admin: 'yes', publisher: 'yes' },
  'thread.move': { author: 'own', moderator: 'yes', admin: 'yes' },
  'thread.resolve': { author: 'own', moderator: 'yes', admin: 'yes' },
  // The person who raised it may say that it is not resolved.
  'thread.reopen': { reader: 'own', author: 'own', moderator: 'yes', admin: 'yes' },
  'article.read': { moderator: 'yes', admin: 'yes', publisher: 'yes' },
  'article.publish': { admin: 'yes', publisher: 'yes' },
  'article.change': { admin: 'yes', publisher: 'yes' },
  'article.delete': { admin: 'yes', publisher: 'yes' },
  'article.fetch': { admin: 'yes' },
  'article.set_state': moderators,
  'thread.lock': moderators,
  'moderation.read': moderators,
  'moderation.decide': { moderator: 'peers', admin: 'peers' },
  'moderation.undo': { moderator: 'own', admin: 'own' },
  'person.ban': { moderator: 'below', admin: 'below' },
  // There is no rank above an administrator, so another one must be able to.
  'person.unban': { moderator: 'below', admin: 'peers' },
  'person.mute_reports': { moderator: 'below', admin: 'below' },
  'surge.change': moderators,
  'words.read': moderators,
  'words.change': { admin: 'yes' },
  'person.standing': { moderator: 'below', admin: 'below' },
  'log.read': moderators,
  'settings.read': moderators,
  'settings.change': { admin: 'yes' },
} as const satisfies Record<string, Partial<Record<Actor, Grant>>>;

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY) as Action[];

/** The widest grant any of the roles has for the action, or null. */
export function grant(action: Action, roles: readonly Actor[]): Grant | null {
  const row: Partial<Record<Actor, Grant>> = POLICY[action];
  return GRANTS.findLast((width) => roles.some((role) => row[role] === width)) ?? null;
}

const RANKS: readonly Role[] = ['guest', 'reader', 'author', 'moderator', 'admin'];

/** How high the roles rank, a number to compare; without a role one is a reader. */
export function rankOf(roles: readonly Role[]): number {
  return roles.length === 0 ? RANKS.indexOf('reader') : Math.max(...roles.map((role) => RANKS.indexOf(role)));
}

interface Ranked {
  id: string;
  roles: readonly Role[];
}

/** Whether the action reaches another person, or what they wrote. Nothing of the kind reaches oneself. */
export function reaches(action: Action, actor: Ranked, target: Ranked): boolean {
  if (actor.id === target.id) return false;
  const width = grant(action, actor.roles);
  const above = rankOf(actor.roles) - rankOf(target.roles);
  return width === 'yes' || (width === 'peers' && above >= 0) || (width === 'below' && above > 0);
}

/** The actions the roles may take at all, on whichever rows. */
export function allowedActions(roles: readonly Actor[]): Action[] {
  return ACTIONS.filter((action) => grant(action, roles) !== null);
}

const LEFT_BY_BAN: readonly Action[] = ['page.read', 'guest.join', 'notice.send', 'self.read', 'comment.delete'];

/**
 * What a banned person cannot do, whatever their roles. Reading public pages, seeing the reason, and deleting own comments
 * stay possible.
 */
export const DENIED_WHEN_BANNED: ReadonlySet<Action> = new Set(
  ACTIONS.filter((action) => !LEFT_BY_BAN.includes(action)),
);

/** Who reads without a limit: the newsroom's consoles and programs read a lot from one address. */
export const STAFF: ReadonlySet<Role> = new Set<Role>(['moderator', 'admin', 'publisher']);

/** What counts against a person's look-ups a minute: asked for at each pause of typing. */
export const LOOKUP_LIMITED: ReadonlySet<Action> = new Set<Action>(['person.mention']);

/** What counts against a person's writes a minute. */
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
]);
