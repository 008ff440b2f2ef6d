/**
 * The one place where HTML from the service, and the address of a worker, enter the page. The service has sanitised the
 * HTML; Trusted Types, where a page demands them, know this module as the policy `interline`.
 */
interface Policy {
  createHTML: (html: string) => string;
  createScriptURL: (url: string) => string;
}

interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy;
}

const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
const RULES: Policy = { createHTML: (html) => html, createScriptURL: (url) => url };
let policy: Policy | undefined;

function trusted(): Policy {
  return (policy ??= factory?.createPolicy('interline', RULES) ?? RULES);
}

/** A worker of one of our own files. Throws where the page's origin or policy has none. */
export function startWorker(url: string): Worker {
  return new Worker(trusted().createScriptURL(url), { type: 'module' });
}

/** Shows a comment's HTML in `target`; links leave the page without telling where from. */
export function showHtml(target: Element, html: string): void {
  target.innerHTML = trusted().createHTML(html);
  for (const link of target.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow ugc';
  }
}
