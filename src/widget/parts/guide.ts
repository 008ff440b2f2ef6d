/** Keys between badges, the hint and the mark on touch, the ways to what is new and back to a comment; loaded with the first scrolling, pointer or focus. */
import './finding.js';
export { keepPlaced, layerOf } from '../core/floating.js';
export { guide, unreadBlocks } from '../list/page-guide.js';
export { offerWayBack } from '../comment/way-back.js';
