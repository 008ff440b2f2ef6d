/** German: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const signInWords: typeof en.signInWords = {
  opening: 'Sie werden angemeldet …',
  with: (name) => t`Mit ${name} anmelden`,
  or: 'Oder ein Token einfügen',
  site: (name) => t`Für ${name}`,
  failures: {
    sign_in_expired:
      'Diese Anmeldung ist abgelaufen oder wurde schon verwendet. Melden Sie sich neu an, oder bitten Sie um einen neuen Link.',
    provider_failed:
      'Die Anmeldung Ihrer Website ist gerade nicht erreichbar. Versuchen Sie es gleich noch einmal.',
    provider_not_found: 'Diese Website verwendet diese Anmeldung nicht mehr.',
    site_not_found: 'Eine solche Website gibt es hier nicht.',
    rate_limited: 'Zu viele Versuche. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.',
    offline:
      'Der Dienst ist nicht erreichbar. Prüfen Sie die Verbindung, und versuchen Sie es dann noch einmal.',
    public_url_missing:
      'Der Dienst kennt seine öffentliche Adresse nicht. Sein Betrieb muss PUBLIC_URL setzen.',
  },
  refused: (why) =>
    t`Die Anmeldung Ihrer Website wurde nicht angenommen (${why}). Versuchen Sie es noch einmal.`,
  noRole: (whom) => t`Sie sind angemeldet, können auf dieser Website aber noch nicht moderieren. ${whom}`,
  unexpected: 'Etwas ist schiefgegangen. Versuchen Sie es noch einmal.',
  lost: 'Die Anmeldung wurde nicht in diesem Tab begonnen. Melden Sie sich noch einmal an.',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}, ${role}, ${site}`,
  heading: 'Website wechseln',
  hint: 'Sie sind bei diesen Websites angemeldet. Abmelden gilt für alle.',
  current: (site) => t`${site} (jetzt offen)`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: 'Administration', moderator: 'Moderation' },
  heading: 'Zugang',
  intro: 'Wer und was die Moderation und die API dieser Website verwenden kann.',
  readOnly: 'Nur die Administration kann das sehen.',
  link: 'Zugang: Anmeldung, Dienst-Tokens und Schlüssel',
};

export const providerWords: typeof en.providerWords = {
  heading: 'Anmeldung mit Ihren eigenen Konten',
  hint: 'Die Moderation meldet sich mit OpenID Connect an (Entra ID, Okta, Keycloak, Google und andere). Links und Tokens funktionieren weiter.',
  redirect: 'Dort einzutragende Weiterleitungsadresse:',
  noRedirect: 'Setzen Sie zuerst PUBLIC_URL, damit der Dienst seine eigene Adresse kennt.',
  fields: {
    name: { label: 'Name auf der Schaltfläche', hint: 'Wird als „Mit … anmelden“ gezeigt.' },
    issuer: { label: 'Aussteller', hint: 'Die Adresse, etwa https://id.courier.example' },
    clientId: { label: 'Client-ID', hint: 'Wie sie dort eingetragen ist.' },
    clientSecret: { label: 'Client-Geheimnis', hint: 'Wird gespeichert und nie wieder angezeigt.' },
    scope: { label: 'Scopes', hint: 'Durch Leerzeichen getrennt. Manche Anbieter brauchen hier „groups“.' },
    claim: { label: 'Claim mit den Gruppen', hint: 'Etwa groups, roles oder realm_access.roles' },
    admins: { label: 'Gruppen der Administration', hint: 'Eine pro Zeile.' },
    moderators: { label: 'Gruppen der Moderation', hint: 'Eine pro Zeile.' },
    contact: {
      label: 'An wen man sich für eine Rolle wendet',
      hint: 'Sehen Personen, die sich ohne Rolle anmelden; etwa eine E-Mail-Adresse.',
    },
  },
  secretStored: 'Ein Geheimnis ist gespeichert. Lassen Sie das Feld leer, um es zu behalten.',
  shared: 'Auch Personen annehmen, die sich auf unseren anderen Websites anmelden',
  sharedHint:
    'Nur von Websites mit demselben Aussteller, derselben Client-ID und demselben Geheimnis. Über die Rolle hier entscheiden die Gruppen oben.',
  save: 'Anmeldung speichern',
  saved: 'Anmeldung gespeichert.',
  remove: 'Anmeldung entfernen',
  removed: 'Entfernt. Wer so angemeldet war, ist abgemeldet.',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'Jetzt angemeldet',
  hint: 'Personen, die über einen Link oder Ihre eigenen Konten kamen. Personen mit Tokens Ihrer Website sind nicht aufgeführt.',
  none: 'Niemand.',
  table: 'Jetzt angemeldete Personen',
  columns: ['Person', 'Rolle', 'Über', 'Zuletzt da', 'Aktion'],
  viaLink: (token) => t`Link von ${token}`,
  viaAccounts: 'Ihre eigenen Konten',
  end: 'Abmelden',
  endOf: (name) => t`${name} abmelden`,
  ended: (name) => t`${name} ist abgemeldet.`,
};
