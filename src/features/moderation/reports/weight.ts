/** Detection of reports that look coordinated. */
import type { Role } from '../../../shared/enums.js';

/**
 * Reports at most this far apart are one burst, and accounts first seen at most this far apart are related;
 * milliseconds.
 */
const GAP = 600_000;
/**
 * An account is new for a day, and can be related to others for 30 days; milliseconds. Older accounts are excluded,
 * because many share their first hour with a site's launch.
 */
const NEW = 86_400_000;
const RELATED = 30 * NEW;
/** Minimum number of reports in a pattern. */
const SEVERAL = 3;

export interface Timed {
  /** Time of the report. */
  at: Date;
  /** When the site first saw the reporter. */
  knownSince: Date;
  /** Reports by people with a role are ignored. */
  roles: readonly Role[];
}

/**
 * Reports in a burst from new or related accounts: at least three, each at most ten minutes after the previous one,
 * from accounts that were less than a day old, or less than 30 days old and first seen at most ten minutes apart.
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

/** Splits by time at gaps longer than `GAP`. */
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
