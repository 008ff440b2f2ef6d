/** Changes of settings for the audit log: one entry per setting. */
import type { SiteSettings } from '../../shared/contract.js';
import { RULE_NAMES } from '../../shared/rules.js';
import type { SiteChange } from './changing.js';

/** The settings that differ. Lists have the items added and removed, other values the old and new value, unless null. */
export function settingChanges(before: SiteSettings, after: SiteSettings): SiteChange[] {
  const names = Object.keys(after) as (keyof SiteSettings)[];
  return [
    ...names
      .filter(
        (setting) => !['rules', 'surgeEndedAt'].includes(setting) && differ(before[setting], after[setting]),
      )
      .map((setting) => lineOf(setting, before[setting], after[setting])),
    ...RULE_NAMES.filter((rule) => differ(before.rules[rule], after.rules[rule])).map((rule) =>
      lineOf(`rules.${rule}`, before.rules[rule], after.rules[rule]),
    ),
  ];
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function lineOf(setting: string, from: unknown, to: unknown): SiteChange {
  const action = 'settings.change';
  if (Array.isArray(from) && Array.isArray(to))
    return { action, evidence: { setting, added: without(to, from), removed: without(from, to) } };
  return {
    action,
    ...(from !== null && { from: inWords(from) }),
    ...(to !== null && { to: inWords(to) }),
    evidence: { setting },
  };
}

function without(list: readonly string[], other: readonly string[]): string[] {
  const gone = new Set(other);
  return list.filter((item) => !gone.has(item));
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
