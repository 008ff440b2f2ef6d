/**
 * Text worker threads shared by the services of a Jest worker, because starting one takes a quarter of a second of CPU
 * time. Their deadline is long, because other programs may use the CPU.
 */
import { TextWorkers } from '../../../dist/text-workers.js';

export const textWorkers = new TextWorkers(60_000);
