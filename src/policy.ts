/**
 * The authorization matrix: every action, and what each role may do of it. `yes` any row of the site, `own` only
 * rows the person owns (the use case checks the row), absent no. The HTTP layer, the `can` lists in responses
 * and docs/permissions.md are all made from this table.
 */
import type { Role } from './shared/vocabulary.js';

export type Actor = 'anyone' | Role;
type Grant = 'yes' | 'own';

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
  // Whoever asks, signed in or not: it gives no more than being a guest.
  'guest.join': everyone,
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
  'comment.pin': { author: 'own', moderator: 'yes', admin: 'yes' },
  'comment.feature': { author: 'own', moderator: 'yes', admin: 'yes' },
  'prompt.manage': { author: 'own', moderator: 'yes', admin: 'yes' },
  'anchors.read': { author: 'own', moderator: 'yes', admin: 'yes', publisher: 'yes' },
  'thread.move': { author: 'own', moderator: 'yes', admin: 'yes' },
  'thread.resolve': { author: 'own', moderator: 'yes', admin: 'yes' },
  // Whoever raised it may say that it is not settled.
  'thread.reopen': { reader: 'own', author: 'own', moderator: 'yes', admin: 'yes' },
  'article.publish': { admin: 'yes', publisher: 'yes' },
  'article.fetch': { admin: 'yes' },
  'article.set_state': moderators,
  'thread.lock': moderators,
  'moderation.read': moderators,
  'moderation.decide': moderators,
  'person.ban': moderators,
  'log.read': moderators,
  'settings.read': moderators,
  'settings.change': { admin: 'yes' },
} as const satisfies Record<string, Partial<Record<Actor, Grant>>>;

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY) as Action[];

/** The widest grant any of the roles has for the action: `yes`, `own`, or null. */
export function grant(action: Action, roles: readonly Actor[]): Grant | null {
  const row: Partial<Record<Actor, Grant>> = POLICY[action];
  let widest: Grant | null = null;
  for (const role of roles) {
    if (row[role] === 'yes') return 'yes';
    if (row[role] === 'own') widest = 'own';
  }
  return widest;
}

/** The actions the roles may take at all; `own` actions are listed, each row decides for itself. */
export function allowedActions(roles: readonly Actor[]): Action[] {
  return ACTIONS.filter((action) => grant(action, roles) !== null);
}

/** What a banned person cannot do. Reading, seeing why, and deleting own words stay possible. */
export const STOPPED_BY_BAN: ReadonlySet<Action> = new Set<Action>([
  'thread.start',
  'comment.reply',
  'comment.edit',
  'comment.vote',
  'comment.react',
  'comment.flag',
  'article.rate',
  'comment.preview',
  'person.mention',
  'prompt.manage',
  'thread.reopen',
]);

/** What counts against a person's look-ups a minute: asked for at each pause of typing. */
export const LOOKED_UP: ReadonlySet<Action> = new Set<Action>(['person.mention']);

/** What counts against a person's writes a minute. */
export const TAKING_PART: ReadonlySet<Action> = new Set<Action>([
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
