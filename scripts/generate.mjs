/** `npm run generate`: generates the Prisma client in src/generated if it is missing or the schema has changed. */
import './node-version.mjs';
import { prepare } from './workspace.mjs';

await prepare({ build: false });
