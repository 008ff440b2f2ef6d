/** What somebody meant who called a command that does not exist. */
import { closest, distance } from 'fastest-levenshtein';

/** One line about words that are no command, with the commands or the one command that are meant, if any is near. */
export function explainUnknown(words: string[], names: readonly string[]): string {
  const [first = ''] = words;
  const group = names.filter((name) => name.startsWith(`${first} `));
  if (group.length > 0)
    return `"${first}" is followed by one of: ${group.map((name) => name.slice(first.length + 1)).join(', ')}`;
  const typed = words
    .slice(0, 2)
    .filter((word) => !word.startsWith('-'))
    .join(' ');
  const near = closest(typed, [...names]);
  const hint = distance(typed, near) <= Math.max(2, typed.length / 3) ? `; did you mean "${near}"?` : '';
  return `there is no command "${typed}"${hint} (interline help lists them)`;
}
