/**
 * The only module through which HTML from the service, JSON for the page's head and worker URLs enter the page. The
 * service has sanitised the HTML; pages that require Trusted Types allow this module as the policy `interline`.
 */
interface Policy {
  createHTML: (html: string) => string;
  createScript: (json: string) => string;
  createScriptURL: (url: string) => string;
}
interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy;
}

/** Only JSON becomes the text of a script. */
const RULES: Policy = {
  createHTML: (html) => html,
  createScript: (json) => JSON.stringify(JSON.parse(json)),
  createScriptURL: (url) => url,
};

const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
let made: Policy | undefined;

/** The Trusted Types policy for HTML and scripts. */
export function policy(): Policy {
  return (made ??= factory?.createPolicy('interline', RULES) ?? RULES);
}

/** Starts a worker from one of our files. Throws if the page's origin or policy forbids it. */
export function startWorker(url: string): Worker {
  return new Worker(policy().createScriptURL(url), { type: 'module' });
}

/** Shows a comment's HTML in `target`. Links open outside the page; the service has set their referrer policy. */
export function showHtml(target: Element, html: string): void {
  target.innerHTML = policy().createHTML(html);
  for (const link of target.querySelectorAll('a')) link.target = '_blank';
}

/** Sets JSON as the text of a data block, which browsers do not execute. */
export function fillData(block: HTMLScriptElement, json: string): void {
  block.text = policy().createScript(json);
}
