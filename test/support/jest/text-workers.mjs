/** Threads for texts that the services of a Jest worker share: starting one takes a quarter of a second of CPU time. */
import { TextWorkers } from '../../../dist/text-workers.js';

export const textWorkers = new TextWorkers(10_000);
