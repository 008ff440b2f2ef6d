import type { ThreadList } from '../../shared/contract.js';
import type { Badge } from '../article/badge.js';
import type { Column } from '../article/geometry.js';
import type { Layer } from '../core/floating.js';

/** A thread with the effects of edits on its passage. */
export type LoadedThread = ThreadList['items'][number] & Pick<ThreadList, 'edits'>;

/** Options for positioning a panel. */
export interface FrameOptions {
  layer: Layer;
  panel: HTMLElement;
  block: Element;
  badge: Badge;
  column: () => Column;
  /** The widget's element, after the article. */
  host: HTMLElement;
  /** The page does not scroll. */
  unasked: boolean;
  close: () => void;
  signal: AbortSignal;
}
