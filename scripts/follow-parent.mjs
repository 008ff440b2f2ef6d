/**
 * Preloaded into what the scripts run (`node --import`): when the parent process is gone, even killed without a
 * chance to pass a signal on, this process gets SIGTERM instead of staying behind with its port and its database.
 */
import { isMainThread } from 'node:worker_threads';
import { onParentGone } from './parent.mjs';

if (isMainThread) onParentGone(() => process.kill(process.pid, 'SIGTERM'));
