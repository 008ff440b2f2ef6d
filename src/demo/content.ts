/**
 * Everything the demo is made of: a small invented newspaper, its readers and what they said. Data only. To put it
 * into a site: apply `demoSettings`; of each article publish `earlierHtml` where there is one, feed the threads
 * marked `earlier`, publish `html`, feed the rest. Votes, flags and decisions come after the comment they are on.
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

/** Site settings under which the seeded comments end up where their data says. */
export const demoSettings = {
  moderation: 'post',
  flagThreshold: 3,
  // Its people are all made when the demo starts.
  flagMinAgeHours: 0,
  maxLinks: 3,
} as const;

export const demoSuspectWords = ['scum', 'vermin', 'traitor'];

/** Newest first, as the front page lists them. */
export const demoArticles: DemoArticle[] = [libraryEvenings, lastBus, sillLaneDitch, marketClock];

export const demoThreads: DemoThread[] = [
  ...marketClockThreads,
  ...sillLaneDitchThreads,
  ...lastBusThreads,
  ...libraryEveningsThreads,
];

/** The people of the switcher, in its order; reading signed out is possible too. */
export const demoParts: DemoPerson[] = demoPeople.filter((person) => person.part !== undefined);
