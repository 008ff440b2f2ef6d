/**
 * The one place where HTML from the service, data for the page's head, and the address of a worker enter the page. The
 * service has sanitised the HTML; Trusted Types, where a page demands them, know this module as the policy `interline`.
 */
interface Policy {
  createHTML: (html: string) => string;
  createScript: (json: string) => string;
  createScriptURL: (url: string) => string;
}
interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy;
}

/** Only JSON ever becomes the text of a script. */
const RULES: Policy = {
  createHTML: (html) => html,
  createScript: (json) => JSON.stringify(JSON.parse(json)),
  createScriptURL: (url) => url,
};

const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
let made: Policy | undefined;

/** The page's policy for what becomes HTML or script. */
export function policy(): Policy {
  return (made ??= factory?.createPolicy('interline', RULES) ?? RULES);
}

/** A worker of one of our own files. Throws where the page's origin or policy has none. */
export function startWorker(url: string): Worker {
  return new Worker(policy().createScriptURL(url), { type: 'module' });
}

/** Shows a comment's HTML in `target`; links leave the page, and the service has told them not to tell where from. */
export function showHtml(target: Element, html: string): void {
  target.innerHTML = policy().createHTML(html);
  for (const link of target.querySelectorAll('a')) link.target = '_blank';
}

/** Makes JSON the text of a data block, which no browser executes. */
export function fillData(block: HTMLScriptElement, json: string): void {
  block.text = policy().createScript(json);
}
