/** English: signing in, the account in the top bar, and who signs in how. */
import type { ConsoleRole } from '../../../shared/enums.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('en');

export const signInWords = {
  opening: 'Signing you in…',
  with: (name: string) => t`Sign in with ${name}`,
  or: 'Or paste a token',
  site: (name: string) => t`For ${name}`,
  failures: {
    sign_in_expired: 'This sign-in has expired or was used already. Sign in again, or ask for a new link.',
    provider_failed: 'We can’t reach your site’s sign-in right now. Try again in a moment.',
    provider_not_found: 'This site doesn’t use that sign-in any more.',
    site_not_found: 'There is no such site here.',
    rate_limited: 'Too many attempts. Wait a minute, then try again.',
    offline: 'The service can’t be reached. Check the connection, then try again.',
    public_url_missing: 'The service doesn’t know its public address. Its operator has to set PUBLIC_URL.',
  } as Readonly<Record<string, string>>,
  refused: (why: string) => t`Your site’s sign-in wasn’t accepted (${why}). Try again.`,
  noRole: (whom: string) => t`You’re signed in, but you can’t moderate on this site yet. ${whom}`,
  unexpected: 'Something went wrong. Try again.',
  lost: 'This tab didn’t start the sign-in. Sign in again.',
};

export const accountWords = {
  signedIn: (name: string, role: string, site: string) => t`${name}, ${role}, ${site}`,
  heading: 'Switch site',
  hint: 'You’re signed in to these sites. Signing out ends all of them.',
  current: (site: string) => t`${site} (open now)`,
};

export const accessWords = {
  roles: { admin: 'administrator', moderator: 'moderator' } satisfies Record<ConsoleRole, string>,
  heading: 'Access',
  intro: 'Who and what can use this site’s console and API.',
  readOnly: 'Only administrators can see this.',
  link: 'Access: sign-in, service tokens and keys',
};

export const providerWords = {
  heading: 'Sign-in with your own accounts',
  hint: 'Moderators sign in with OpenID Connect (Entra ID, Okta, Keycloak, Google and others). Links and tokens keep working.',
  redirect: 'Redirect address to register there:',
  noRedirect: 'Set PUBLIC_URL first, so that the service knows its own address.',
  fields: {
    name: { label: 'Name on the button', hint: 'Shown as “Sign in with …”.' },
    issuer: { label: 'Issuer', hint: 'Its address, such as https://id.courier.example' },
    clientId: { label: 'Client ID', hint: 'As it is registered there.' },
    clientSecret: { label: 'Client secret', hint: 'Stored, and never shown again.' },
    scope: { label: 'Scopes', hint: 'Separated by spaces. Some providers need “groups” here.' },
    claim: { label: 'Claim with the groups', hint: 'Such as groups, roles or realm_access.roles' },
    admins: { label: 'Groups of administrators', hint: 'One per line.' },
    moderators: { label: 'Groups of moderators', hint: 'One per line.' },
    contact: {
      label: 'Whom to ask for a role',
      hint: 'Shown to people who sign in without one, such as an email address.',
    },
  },
  secretStored: 'A secret is stored. Leave this empty to keep it.',
  shared: 'Also accept people who sign in on our other sites',
  sharedHint:
    'Only from sites with the same issuer, client ID and secret. The groups above decide their role here.',
  save: 'Save sign-in',
  saved: 'Sign-in saved.',
  remove: 'Remove sign-in',
  removed: 'Removed. People it signed in are signed out.',
};

export const sessionWords = {
  heading: 'Signed in now',
  hint: 'People who came through a link or your own accounts. People with your site’s own tokens aren’t listed.',
  none: 'No one.',
  table: 'People signed in now',
  columns: ['Person', 'Role', 'Through', 'Last seen', 'Action'],
  viaLink: (token: string) => t`Link by ${token}`,
  viaAccounts: 'Your own accounts',
  end: 'Sign out',
  endOf: (name: string) => t`Sign out ${name}`,
  ended: (name: string) => t`${name} is signed out.`,
};
