/**
 * Preloaded into the scripts' child processes (`node --import`): if the parent process is gone, even if it was killed and could
 * not forward a signal, this process gets SIGTERM instead of continuing to occupy its port and database.
 */
import { isMainThread } from 'node:worker_threads';
import { onParentGone } from './parent.mjs';

if (isMainThread) onParentGone(() => process.kill(process.pid, 'SIGTERM'));
