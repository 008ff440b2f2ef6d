/** All providers of outside opinions. */
import type { OpinionProvider } from '../../../../shared/enums.js';
import type { Provider } from '../types.js';
import { akismet } from './akismet.js';
import { external } from './external.js';
import { toxicity } from './toxicity.js';

export const PROVIDERS: { [P in OpinionProvider]: Provider<P> } = { akismet, toxicity, external };
