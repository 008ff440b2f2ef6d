/**
 * Keys between badges, the hint and the mark on touch, navigation to new comments and back to a comment; loaded with
 * the first scroll, pointer or focus event.
 */
import './finding.js';
export { keepPlaced, layerOf } from '../core/floating.js';
export { guide, unreadBlocks } from '../list/page-guide.js';
export { offerWayBack } from '../comment/way-back.js';
