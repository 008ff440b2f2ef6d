/**
 * All content of the demo: a small invented newspaper, its readers and their comments. Data only. `seed.ts` applies
 * `demoSettings`, publishes each article's `earlierHtml` if it has one, posts the threads
 * marked `earlier`, publishes `html`, and posts the rest. Votes, flags and decisions follow the comment they belong to.
 */
import type { DemoArticle, DemoPerson, DemoThread } from './content-types.js';
import { lastBus } from './articles/last-bus.js';
import { libraryEvenings } from './articles/library-evenings.js';
import { marketClock } from './articles/market-clock.js';
import { sillLaneDitch } from './articles/sill-lane-ditch.js';
import { demoPeople } from './people.js';
import { lastBusThreads } from './threads/last-bus.js';
import { libraryEveningsThreads } from './threads/library-evenings.js';
import { marketClockThreads } from './threads/market-clock.js';
import { sillLaneDitchThreads } from './threads/sill-lane-ditch.js';

export type { DemoArticle, DemoComment, DemoPerson, DemoThread } from './content-types.js';
export { demoPeople };

export const demoPaper = {
  name: 'The Merrowby Packet',
  motto: 'Printed on Wednesdays, argued about all week',
};

/** Site settings under which the seeded comments get their expected statuses. */
export const demoSettings = {
  moderation: 'post',
  flagThreshold: 3,
  // All people of the demo are created at its start.
  flagMinAgeHours: 0,
  maxLinks: 3,
} as const;

export const demoSuspectWords = ['scum', 'vermin', 'traitor'];

/** Newest first, as on the front page. */
export const demoArticles: DemoArticle[] = [libraryEvenings, lastBus, sillLaneDitch, marketClock];

export const demoThreads: DemoThread[] = [
  ...marketClockThreads,
  ...sillLaneDitchThreads,
  ...lastBusThreads,
  ...libraryEveningsThreads,
];

/** The people in the persona switcher, in its order; it also has a guest. */
export const demoParts: DemoPerson[] = demoPeople.filter((person) => person.part !== undefined);
