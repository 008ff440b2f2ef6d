/** English: service tokens and issuer keys. */
import type { TokenScope } from '../../../shared/enums.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const machineWords = {
  heading: 'Service tokens',
  hint: 'For your CMS and for other machines. Each can do what it was made for, and nothing else.',
  scopes: {
    publish: 'Publish and change articles',
    'queues:read': 'Read the queues',
    decide: 'Decide about comments, and undo that',
    'sign-in': 'Sign people in to the console, also as administrators',
  } satisfies Record<TokenScope, string>,
  scopesLabel: 'What it can do',
  name: 'Name',
  nameHint: 'What it is for, such as cms. The log shows it.',
  expires: 'Ends on (optional)',
  create: 'Create token',
  incomplete: 'Enter a name, and choose what it can do.',
  past: 'Choose a future date.',
  created: (name: string) =>
    t`Token “${name}” created. Copy it now: we don’t store it, so we can’t show it again.`,
  secret: 'New token',
  copy: 'Copy',
  copied: 'Copied.',
  done: 'Done',
  none: 'No tokens.',
  table: 'Tokens of this site',
  columns: ['Name', 'Can', 'Since', 'State', 'Action'],
  live: 'Works',
  until: (date: string) => t`Until ${date}`,
  expired: (date: string) => t`Ended ${date}`,
  revokedAt: (date: string) => t`Revoked ${date}`,
  revoke: 'Revoke',
  revokeOf: (name: string) => t`Revoke ${name}`,
  revokeAsk: (name: string) => t`Revoke “${name}”?`,
  revokeHint:
    'Whatever uses it stops working at once, and people it signed in are signed out. This can’t be undone.',
  revoked: (name: string) => t`“${name}” is revoked.`,
};

export const keyWords = {
  heading: 'Issuers and keys',
  hint: 'Whose tokens this site accepts. Your operator adds and revokes keys at the command line.',
  table: 'Keys of this site',
  columns: ['Issuer', 'Key', 'Algorithm', 'Since', 'State'],
  ofService: 'Interline itself, for guests',
  live: 'In use',
  revokedAt: (date: string) => t`Revoked ${date}`,
};
