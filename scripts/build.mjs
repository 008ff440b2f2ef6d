/** `npm run build`: `dist/` from the sources, with what that needs. */
import './node-version.mjs';
import { prepare } from './workspace.mjs';

await prepare();
