import type { ThreadList } from '../../shared/contract.js';
import type { Badge } from '../article/badge.js';
import type { Column } from '../article/geometry.js';
import type { Layer } from '../core/floating.js';

/** A thread with what edits made of its passage. */
export type LoadedThread = ThreadList['items'][number] & Pick<ThreadList, 'edits'>;

/** What places a panel. */
export interface FrameOptions {
  layer: Layer;
  panel: HTMLElement;
  block: Element;
  badge: Badge;
  column: () => Column;
  /** The widget's element, after the article. */
  host: HTMLElement;
  /** The page stays where it is. */
  unasked: boolean;
  close: () => void;
  signal: AbortSignal;
}
