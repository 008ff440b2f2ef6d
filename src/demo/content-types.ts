/** The shapes of the demo's content: plain data that a seeder feeds through the ordinary use cases. */
import type { DecisionReason, FlagReason, ReactionKind, Role } from '../shared/enums.js';

export interface DemoPerson {
  /** `sub` of the person's token, and the word after `?as=`. */
  id: string;
  name: string;
  email: string;
  roles: Role[];
  /** How the persona switcher names the part; absent for people who only wrote comments. */
  part?: string;
}

export interface DemoArticle {
  /** The publisher's own key of the article. */
  key: string;
  slug: string;
  section: string;
  title: string;
  standfirst: string;
  /** A file of the demo's assets. */
  image: { file: string; alt: string; caption: string };
  byline: string;
  /** `sub` of the author. */
  authorSubject: string;
  publishedHoursAgo: number;
  /** The current body. */
  html: string;
  /** The body as first published, where the paper corrected it later: publish it first, then `html`. */
  earlierHtml?: string;
}

export interface DemoFlag {
  by: string;
  reason: FlagReason;
  note?: string;
}

export interface DemoDecision {
  by: string;
  action: 'approve' | 'reject' | 'spam';
  reason: DecisionReason;
  note?: string;
}

export interface DemoComment {
  by: string;
  /** Markdown, as a reader would type it. */
  body: string;
  hoursAgo: number;
  up?: string[];
  down?: string[];
  reactions?: Partial<Record<ReactionKind, string[]>>;
  /** Who of the newsroom chose it: first in the list; marked. */
  pinned?: string;
  featured?: string;
  flags?: DemoFlag[];
  /** What a moderator did with it afterwards. */
  decision?: DemoDecision;
  /** Where the site's rules leave it, when that is not in public; a test of the seeding, not an instruction. */
  expect?: 'pending' | 'withheld';
  replies?: DemoComment[];
}

export interface DemoThread {
  /** `key` of the article. */
  article: string;
  /** How the paragraph's text starts; null: about the article as a whole. */
  paragraph: string | null;
  /** The words of the paragraph the thread is about. */
  phrase?: string;
  /** Asked by the article's author. */
  prompt?: { question: string; display: 'open' | 'closed' };
  /** Start it on `earlierHtml`, before the correction. */
  revision?: 'earlier';
  locked?: { by: string; reason: string };
  comments: DemoComment[];
}
