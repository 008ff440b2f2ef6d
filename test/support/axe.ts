/** Accessibility checks of a page by axe-core. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeOptions {
  /** Selectors of what is checked; absent: the page. */
  include?: string[];
  /** Selectors of what is not. */
  exclude?: string[];
  rules?: axe.RunOptions['rules'];
}

/**
 * The violations axe finds. A page compiles axe's half megabyte once for all checks. Axe skips frames: the pages of the tests
 * have none.
 */
export async function findViolations(
  page: Page,
  { include, exclude, rules }: AxeOptions = {},
): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return await page.evaluate(
    async ([context, options]) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      return (await inPage.run(context, options)).violations;
    },
    [
      { include: include ?? ['html'], ...(exclude && { exclude }) },
      { resultTypes: ['violations'], ...(rules && { rules }) },
    ] satisfies [axe.ElementContext, axe.RunOptions],
  );
}
