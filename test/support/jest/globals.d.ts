/**
 * Loads a package, or a file from this folder, once for all test files of a Jest worker (`environment.mjs`). What it makes
 * is of Node.js's own realm: its arrays are no `instanceof Array` in a test.
 */
declare function importOnce<T>(specifier: string): Promise<T>;
