/**
 * The one place where HTML from the service enters the page. The service has sanitised it; Trusted Types, where
 * a page demands them, know this module as the policy `interline`.
 */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createHTML: (html: string) => string },
  ) => { createHTML: (html: string) => string };
}

const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
let policy: { createHTML: (html: string) => string } | undefined;

/** Shows a comment's HTML in `target`; links leave the page without telling where from. */
export function showHtml(target: Element, html: string): void {
  policy ??= factory?.createPolicy('interline', { createHTML: (text) => text }) ?? {
    createHTML: (text) => text,
  };
  target.innerHTML = policy.createHTML(html);
  for (const link of target.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow ugc';
  }
}
