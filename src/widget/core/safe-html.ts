/**
 * The one place where HTML from the service, and data for the page's head, enter the page. The service has sanitised
 * the HTML; Trusted Types, where a page demands them, know this module as the policy `interline`.
 */
interface Policy {
  createHTML: (html: string) => string;
  createScript: (json: string) => string;
}
interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy;
}

/** Only JSON ever becomes the text of a script. */
const RULES: Policy = {
  createHTML: (html) => html,
  createScript: (json) => JSON.stringify(JSON.parse(json)),
};

const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
let made: Policy | undefined;

function policy(): Policy {
  return (made ??= factory?.createPolicy('interline', RULES) ?? RULES);
}

/** Shows a comment's HTML in `target`; links leave the page without telling where from. */
export function showHtml(target: Element, html: string): void {
  target.innerHTML = policy().createHTML(html);
  for (const link of target.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow ugc';
  }
}

/** Makes JSON the text of a data block, which no browser executes. */
export function fillData(block: HTMLScriptElement, json: string): void {
  block.text = policy().createScript(json);
}
