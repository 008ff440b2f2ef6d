/** Splits a file of SQL into its statements. */

/** Texts, names, bodies of functions and comments, in which a semicolon ends nothing; and the semicolon that does. */
const TOKENS = /'(?:[^']|'')*'|"[^"]*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\/|;/g;

/** The statements, without semicolons and without those that are only comments. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let from = 0;
  for (const token of sql.matchAll(TOKENS)) {
    if (token[0] !== ';') continue;
    statements.push(sql.slice(from, token.index));
    from = token.index + 1;
  }
  statements.push(sql.slice(from));
  return statements.filter((statement) => withoutComments(statement).trim() !== '');
}

function withoutComments(statement: string): string {
  return statement.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '');
}
