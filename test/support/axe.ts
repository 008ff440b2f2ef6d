/** Accessibility checks of a page by axe-core. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeOptions {
  /** Selectors to check; the whole page if absent. */
  include?: string[];
  /** Selectors to exclude. */
  exclude?: string[];
  rules?: axe.RunOptions['rules'];
  /** Only the rules whose result depends on colours, for a state that passed all rules in the other colour scheme. */
  colours?: boolean;
}

/** They take half of axe's time. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * The violations that axe finds. Axe's half megabyte is compiled once per page. Frames are skipped; the tests' pages
 * have none.
 */
export async function findViolations(
  page: Page,
  { include, exclude, rules, colours = false }: AxeOptions = {},
): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return await page.evaluate(
    async ([context, options]) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      return (await inPage.run(context, options)).violations;
    },
    [
      { include: include ?? ['html'], ...(exclude && { exclude }) },
      {
        resultTypes: ['violations'],
        ...(rules && { rules }),
        ...(colours && { runOnly: COLOUR_RULES, rules: {} }),
      },
    ] satisfies [axe.ElementContext, axe.RunOptions],
  );
}
