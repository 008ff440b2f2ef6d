import type { ThreadList } from '../../shared/contract.js';

/** A thread with what edits made of its passage. */
export type LoadedThread = ThreadList['items'][number] & Pick<ThreadList, 'edits'>;
