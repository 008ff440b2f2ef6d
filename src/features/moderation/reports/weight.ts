/** How much a report counts toward hiding a comment, and which reports look arranged. */
import type { Role } from '../../../shared/enums.js';

/** From so many answered reports on, what became of them counts. */
const ENOUGH = 5;

/**
 * The weight of a person's next report: 1 until five were answered; then twice the share that moderators followed, from 0 (none) to 2
 * (all), in hundredths.
 */
export function weightOf({ upheld, declined }: { upheld: number; declined: number }): number {
  const answered = upheld + declined;
  return answered < ENOUGH ? 1 : Math.round((200 * upheld) / answered) / 100;
}

/** Reports that follow one another within this time are one burst, and accounts first seen so are related; milliseconds. */
const GAP = 600_000;
/** An account is new for a day, and related to others for 30; milliseconds. Old accounts share their first hour with a site's launch. */
const NEW = 86_400_000;
const RELATED = 30 * NEW;
/** So many make a pattern. */
const SEVERAL = 3;

export interface Timed {
  /** When it was made. */
  at: Date;
  /** When the site first saw who made it. */
  knownSince: Date;
  /** Those of the newsroom are not looked at. */
  roles: readonly Role[];
}

/**
 * The reports of a burst from new or related accounts: at least three, each at most ten minutes after the one before, whose accounts
 * were less than a day old, or less than 30 days and first seen at most ten minutes after one another.
 */
export function findArranged<T extends Timed>(flags: readonly T[]): Set<T> {
  const readers = flags.filter(({ roles }) => roles.length === 0);
  const arranged = new Set<T>();
  for (const burst of chains(readers, ({ at }) => at)) {
    const known = (less: number) =>
      burst.filter(({ at, knownSince }) => at.getTime() - knownSince.getTime() < less);
    for (const group of [known(NEW), ...chains(known(RELATED), ({ knownSince }) => knownSince)])
      if (group.length >= SEVERAL) for (const flag of group) arranged.add(flag);
  }
  return arranged;
}

/** Splits by time wherever more than `GAP` lies between two. */
function chains<T>(flags: readonly T[], timeOf: (flag: T) => Date): T[][] {
  const groups: T[][] = [];
  let last = -Infinity;
  for (const flag of flags.toSorted((a, b) => timeOf(a).getTime() - timeOf(b).getTime())) {
    const now = timeOf(flag).getTime();
    const group = groups.at(-1);
    if (group && now - last <= GAP) group.push(flag);
    else groups.push([flag]);
    last = now;
  }
  return groups;
}
