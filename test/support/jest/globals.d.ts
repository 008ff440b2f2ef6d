/**
 * Loads a package, or a file from this folder, once for all test files of a Jest worker (`environment.mjs`). Its arrays and
 * maps are of Node.js's own realm: `toEqual` only notices for maps and sets; `instanceof` does.
 */
declare function importOnce<T>(specifier: string): Promise<T>;
