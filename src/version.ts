/** The product's version from package.json. */
import { createRequire } from 'node:module';
import { z } from 'zod';

const require = createRequire(import.meta.url);

export const PRODUCT_VERSION = z.object({ version: z.string() }).parse(require('../package.json')).version;
