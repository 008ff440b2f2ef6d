/** The product's version, from package.json. */

/** Replaced by the build (scripts/compile.mjs). */
declare const BUILT_VERSION: string;

export const PRODUCT_VERSION = BUILT_VERSION;
