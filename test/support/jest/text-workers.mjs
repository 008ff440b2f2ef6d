/**
 * Threads for texts that the services of a Jest worker share: starting one takes a quarter of a second of CPU time. Their deadline
 * is long, since other programs may keep the machine busy.
 */
import { TextWorkers } from '../../../dist/text-workers.js';

export const textWorkers = new TextWorkers(60_000);
