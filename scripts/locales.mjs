/**
 * Generates the lists of languages: `src/generated/locales.ts`, those of the widget, with a file in `src/shared/i18n/later`, and
 * `src/generated/console-locales.ts`, those of the console, with a folder in `src/admin/text`. Bundlers need literal imports, and a
 * manual list would be one more file to remember.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, listFiles } from './checkout.mjs';

const GENERATED = join(ROOT, 'src', 'generated');
const CONSOLE_TEXTS = join(ROOT, 'src', 'admin', 'text');

export function listLocales() {
  const widget = listFiles(join(ROOT, 'src', 'shared', 'i18n', 'later')).map((file) =>
    file.replace(/\.ts$/, ''),
  );
  write('locales.ts', 'LOCALES', widget, (language) => `../shared/i18n/${language}.js`);
  const console = readdirSync(CONSOLE_TEXTS)
    .filter((folder) => existsSync(join(CONSOLE_TEXTS, folder, 'index.ts')))
    .sort();
  write('console-locales.ts', 'CONSOLE_LOCALES', console, (language) => `../admin/text/${language}/index.js`);
}

function write(file, name, languages, moduleOf) {
  const lines = languages.map((language) => `  ${language}: () => import('${moduleOf(language)}'),\n`);
  const code = `export const ${name} = {\n${lines.join('')}};\n`;
  const path = join(GENERATED, file);
  if (read(path) === code) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
