/**
 * Generates `src/generated/locales.ts`, the list of the widget's languages: those with a file in `src/shared/i18n/later`. Bundlers
 * need literal imports, and a manual list would be one more file to remember.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, listFiles } from './checkout.mjs';

const LIST = join(ROOT, 'src', 'generated', 'locales.ts');

export function listLocales() {
  const languages = listFiles(join(ROOT, 'src', 'shared', 'i18n', 'later')).map((file) =>
    file.replace(/\.ts$/, ''),
  );
  const lines = languages.map(
    (language) => `  ${language}: () => import('../shared/i18n/${language}.js'),\n`,
  );
  const code = `export const LOCALES = {\n${lines.join('')}};\n`;
  if (read() === code) return;
  mkdirSync(dirname(LIST), { recursive: true });
  writeFileSync(LIST, code);
}

function read() {
  try {
    return readFileSync(LIST, 'utf8');
  } catch {
    return undefined;
  }
}
