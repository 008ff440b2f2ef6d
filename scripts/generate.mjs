/** `npm run generate`: the Prisma client under src/generated, when missing or when the schema changed. */
import './node-version.mjs';
import { prepare } from './workspace.mjs';

await prepare({ build: false });
