/**
 * Loads a package, or a file from this folder, once for all test files of a Jest worker (`environment.mjs`). Its arrays
 * and maps belong to Node.js's own realm: `toEqual` only fails for maps and sets; `instanceof` fails for all.
 */
declare function importOnce<T>(specifier: string): Promise<T>;
