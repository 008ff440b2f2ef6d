/** Dutch: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const machineWords: typeof en.machineWords = {
  heading: 'Servicetokens',
  hint: 'Voor uw CMS en andere machines. Elk token kan waarvoor het is gemaakt, en verder niets.',
  scopes: {
    publish: 'Artikelen publiceren en wijzigen',
    'queues:read': 'De wachtrijen lezen',
    decide: 'Over reacties beslissen en dat ongedaan maken',
    'sign-in': 'Mensen bij de console inloggen, ook als beheerder',
  },
  scopesLabel: 'Wat het kan',
  name: 'Naam',
  nameHint: 'Waar het voor is, zoals cms. De naam staat in het logboek.',
  expires: 'Eindigt op (optioneel)',
  create: 'Token aanmaken',
  incomplete: 'Vul een naam in en kies wat het kan.',
  past: 'Kies een datum in de toekomst.',
  created: (name) =>
    t`Token ‘${name}’ aangemaakt. Kopieer het nu: we slaan het niet op en kunnen het dus niet nog eens tonen.`,
  secret: 'Nieuw token',
  copy: 'Kopiëren',
  copied: 'Gekopieerd.',
  done: 'Klaar',
  none: 'Geen tokens.',
  table: 'Tokens van deze site',
  columns: ['Naam', 'Kan', 'Sinds', 'Status', 'Actie'],
  live: 'Werkt',
  until: (date) => t`Tot ${date}`,
  expired: (date) => t`Verlopen op ${date}`,
  revokedAt: (date) => t`Ingetrokken op ${date}`,
  revoke: 'Intrekken',
  revokeOf: (name) => t`${name} intrekken`,
  revokeAsk: (name) => t`‘${name}’ intrekken?`,
  revokeHint:
    'Alles wat het gebruikt, werkt meteen niet meer, en wie ermee is ingelogd, wordt uitgelogd. Dit kan niet ongedaan worden gemaakt.',
  revoked: (name) => t`‘${name}’ is ingetrokken.`,
};

export const keyWords: typeof en.keyWords = {
  heading: 'Uitgevers van tokens en sleutels',
  hint: 'Wiens tokens deze site accepteert. Uw technisch beheerder voegt sleutels toe en trekt ze in via de opdrachtregel.',
  table: 'Sleutels van deze site',
  columns: ['Uitgever van tokens', 'Sleutel', 'Algoritme', 'Sinds', 'Status'],
  ofService: 'Interline zelf, voor gasten',
  live: 'In gebruik',
  revokedAt: (date) => t`Ingetrokken op ${date}`,
};
