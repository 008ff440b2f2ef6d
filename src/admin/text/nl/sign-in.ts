/** Dutch: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const signInWords: typeof en.signInWords = {
  opening: 'U wordt ingelogd…',
  with: (name) => t`Inloggen met ${name}`,
  or: 'Of plak een token',
  site: (name) => t`Voor ${name}`,
  failures: {
    sign_in_expired: 'Deze login is verlopen of al gebruikt. Log opnieuw in, of vraag om een nieuwe link.',
    provider_failed: 'De login van uw site is nu niet bereikbaar. Probeer het zo meteen opnieuw.',
    provider_not_found: 'Deze site gebruikt die login niet meer.',
    site_not_found: 'Zo’n site is er hier niet.',
    rate_limited: 'Te veel pogingen. Wacht een minuut en probeer het dan opnieuw.',
    offline: 'De dienst is niet bereikbaar. Controleer de verbinding en probeer het dan opnieuw.',
    public_url_missing:
      'De dienst kent het eigen openbare adres niet. De technisch beheerder moet PUBLIC_URL instellen.',
  },
  refused: (why) => t`De login van uw site is niet geaccepteerd (${why}). Probeer het opnieuw.`,
  noRole: (whom) => t`U bent ingelogd, maar kunt op deze site nog niet modereren. ${whom}`,
  unexpected: 'Er is iets misgegaan. Probeer het opnieuw.',
  lost: 'Het inloggen is niet in dit tabblad begonnen. Log opnieuw in.',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}, ${role}, ${site}`,
  heading: 'Van site wisselen',
  hint: 'U bent op deze sites ingelogd. Uitloggen geldt voor alle.',
  current: (site) => t`${site} (nu geopend)`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: 'beheerder', moderator: 'moderator' },
  heading: 'Toegang',
  intro: 'Wie en wat de console en de API van deze site kan gebruiken.',
  readOnly: 'Alleen beheerders kunnen dit zien.',
  link: 'Toegang: login, servicetokens en sleutels',
};

export const providerWords: typeof en.providerWords = {
  heading: 'Inloggen met uw eigen accounts',
  hint: 'Moderators loggen in met OpenID Connect (Entra ID, Okta, Keycloak, Google en andere). Links en tokens blijven werken.',
  redirect: 'Omleidingsadres om daar te registreren:',
  noRedirect: 'Stel eerst PUBLIC_URL in, zodat de dienst het eigen adres kent.',
  fields: {
    name: { label: 'Naam op de knop', hint: 'Getoond als ‘Inloggen met …’.' },
    issuer: { label: 'Uitgever van tokens', hint: 'Het adres, zoals https://id.courier.example' },
    clientId: { label: 'Client-ID', hint: 'Zoals daar geregistreerd.' },
    clientSecret: { label: 'Clientgeheim', hint: 'Wordt opgeslagen en nooit meer getoond.' },
    scope: {
      label: 'Scopes',
      hint: 'Gescheiden door spaties. Sommige aanbieders hebben hier ‘groups’ nodig.',
    },
    claim: { label: 'Claim met de groepen', hint: 'Zoals groups, roles of realm_access.roles' },
    admins: { label: 'Groepen beheerders', hint: 'Eén per regel.' },
    moderators: { label: 'Groepen moderators', hint: 'Eén per regel.' },
    contact: {
      label: 'Bij wie men een rol aanvraagt',
      hint: 'Getoond aan mensen die zonder rol inloggen; bijvoorbeeld een e-mailadres.',
    },
  },
  secretStored: 'Er is een geheim opgeslagen. Laat dit leeg om het te behouden.',
  shared: 'Ook mensen accepteren die op onze andere sites inloggen',
  sharedHint:
    'Alleen van sites met dezelfde uitgever van tokens, dezelfde client-ID en hetzelfde geheim. De groepen hierboven bepalen hun rol hier.',
  save: 'Login opslaan',
  saved: 'Login opgeslagen.',
  remove: 'Login verwijderen',
  removed: 'Verwijderd. Wie ermee was ingelogd, is uitgelogd.',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'Nu ingelogd',
  hint: 'Mensen die via een link of uw eigen accounts kwamen. Mensen met tokens van uw site zelf staan er niet bij.',
  none: 'Niemand.',
  table: 'Mensen die nu zijn ingelogd',
  columns: ['Persoon', 'Rol', 'Via', 'Laatst gezien', 'Actie'],
  viaLink: (token) => t`Link van ${token}`,
  viaAccounts: 'Uw eigen accounts',
  end: 'Uitloggen',
  endOf: (name) => t`${name} uitloggen`,
  ended: (name) => t`${name} is uitgelogd.`,
};
