/** Links to domains that the site denies, or that are not on its allow list. */
import { ruleCheck } from './rule-check.js';

export const linkDomains = ruleCheck('linkDomains', ({ links }, { denied, allowed }) => {
  const hosts = [...new Set(links.flatMap(hostOf))];
  const refused = hosts.filter(
    (host) => isOneOf(host, denied) || (allowed.length > 0 && !isOneOf(host, allowed)),
  );
  return refused.length > 0 ? { domains: refused.slice(0, 20) } : null;
});

function hostOf(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { hostname } = new URL(address);
  return hostname === '' ? [] : [hostname];
}

function isOneOf(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
