/**
 * Targets of recent replies, so that replies to a busy thread load theirs once a second. Only targets that accepted a reply are
 * kept. If one no longer does, the insert, which decides on locked rows, writes nothing, and the target is loaded again.
 */
import { LRUCache } from 'lru-cache';
import type { Target } from '../lists/thread-queries.js';

/** Lifetime; milliseconds. */
const TTL_MS = 1_000;
const MAX_TARGETS = 2_000;

const targets = new LRUCache<string, Target>({ max: MAX_TARGETS, ttl: TTL_MS });

const keyOf = (siteId: string, threadId: string, parentId: string | null) =>
  `${siteId} ${threadId} ${parentId ?? ''}`;

export function recentTarget(siteId: string, threadId: string, parentId: string | null): Target | null {
  return targets.get(keyOf(siteId, threadId, parentId)) ?? null;
}

export function keepTarget(siteId: string, threadId: string, parentId: string | null, target: Target): void {
  targets.set(keyOf(siteId, threadId, parentId), target);
}
