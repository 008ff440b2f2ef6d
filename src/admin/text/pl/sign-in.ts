/** Polish: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const signInWords: typeof en.signInWords = {
  opening: 'Logowanie…',
  with: (name) => t`Zaloguj się przez ${name}`,
  or: 'Lub wklej token',
  site: (name) => t`Serwis: ${name}`,
  failures: {
    sign_in_expired:
      'To logowanie wygasło albo zostało już użyte. Zaloguj się ponownie lub poproś o nowy link.',
    provider_failed: 'Logowanie Twojego serwisu jest teraz niedostępne. Spróbuj ponownie za chwilę.',
    provider_not_found: 'Ten serwis nie używa już tego logowania.',
    site_not_found: 'Nie ma tu takiego serwisu.',
    rate_limited: 'Zbyt wiele prób. Poczekaj minutę i spróbuj ponownie.',
    offline: 'Nie można połączyć się z usługą. Sprawdź połączenie i spróbuj ponownie.',
    public_url_missing: 'Usługa nie zna swojego publicznego adresu. Jej operator musi ustawić PUBLIC_URL.',
  },
  refused: (why) => t`Logowanie Twojego serwisu nie zostało przyjęte (${why}). Spróbuj ponownie.`,
  noRole: (whom) => t`Logowanie się udało, ale nie możesz jeszcze moderować w tym serwisie. ${whom}`,
  unexpected: 'Coś poszło nie tak. Spróbuj ponownie.',
  lost: 'Logowania nie rozpoczęto w tej karcie. Zaloguj się ponownie.',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}, ${role}, ${site}`,
  heading: 'Zmień serwis',
  hint: 'Trwa Twoja sesja w tych serwisach. Wylogowanie kończy wszystkie.',
  current: (site) => t`${site} (teraz otwarty)`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: 'administrator', moderator: 'moderator' },
  heading: 'Dostęp',
  intro: 'Kto i co może korzystać z konsoli i API tego serwisu.',
  readOnly: 'Widzą to tylko administratorzy.',
  link: 'Dostęp: logowanie, tokeny usługi i klucze',
};

export const providerWords: typeof en.providerWords = {
  heading: 'Logowanie na własne konta',
  hint: 'Moderatorzy logują się przez OpenID Connect (Entra ID, Okta, Keycloak, Google i inne). Linki i tokeny nadal działają.',
  redirect: 'Adres przekierowania do zarejestrowania tam:',
  noRedirect: 'Najpierw ustaw PUBLIC_URL, aby usługa znała swój adres.',
  fields: {
    name: { label: 'Nazwa na przycisku', hint: 'Widoczna jako „Zaloguj się przez …”.' },
    issuer: { label: 'Wystawca', hint: 'Jego adres, na przykład https://id.courier.example' },
    clientId: { label: 'Identyfikator klienta', hint: 'Taki, jak tam zarejestrowano.' },
    clientSecret: { label: 'Sekret klienta', hint: 'Zapisywany i nigdy więcej niepokazywany.' },
    scope: { label: 'Zakresy', hint: 'Oddzielone spacjami. Niektórzy dostawcy wymagają tu „groups”.' },
    claim: { label: 'Pole tokenu z grupami', hint: 'Na przykład groups, roles albo realm_access.roles' },
    admins: { label: 'Grupy administratorów', hint: 'Po jednej w wierszu.' },
    moderators: { label: 'Grupy moderatorów', hint: 'Po jednej w wierszu.' },
    contact: {
      label: 'Kogo prosić o rolę',
      hint: 'Widzą to osoby, które logują się bez roli; na przykład adres e-mail.',
    },
  },
  secretStored: 'Sekret jest zapisany. Zostaw to pole puste, aby go zachować.',
  shared: 'Przyjmuj też osoby, które logują się w naszych innych serwisach',
  sharedHint:
    'Tylko z serwisów z tym samym wystawcą, identyfikatorem klienta i sekretem. O roli tutaj decydują powyższe grupy.',
  save: 'Zapisz logowanie',
  saved: 'Logowanie zapisane.',
  remove: 'Usuń logowanie',
  removed: 'Usunięto. Osoby zalogowane w ten sposób zostały wylogowane.',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'Teraz zalogowani',
  hint: 'Osoby, które weszły przez link albo własne konta. Osób z tokenami Twojego serwisu tu nie ma.',
  none: 'Nikt.',
  table: 'Osoby teraz zalogowane',
  columns: ['Osoba', 'Rola', 'Przez', 'Ostatnia aktywność', 'Działanie'],
  viaLink: (token) => t`Link: ${token}`,
  viaAccounts: 'Własne konta',
  end: 'Wyloguj',
  endOf: (name) => t`Wyloguj: ${name}`,
  ended: (name) => t`Wylogowano: ${name}.`,
};
