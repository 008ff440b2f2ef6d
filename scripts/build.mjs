/** `npm run build`: builds `dist/` from the sources, and installs what that needs. */
import './node-version.mjs';
import { prepare } from './workspace.mjs';

await prepare();
