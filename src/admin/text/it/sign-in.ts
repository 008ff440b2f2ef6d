/** Italian: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const signInWords: typeof en.signInWords = {
  opening: 'Accesso in corso…',
  with: (name) => t`Accedi con ${name}`,
  or: 'Oppure incolla un token',
  site: (name) => t`Per ${name}`,
  failures: {
    sign_in_expired: 'Questo accesso è scaduto o è già stato usato. Accedi di nuovo o chiedi un nuovo link.',
    provider_failed: 'L’accesso del tuo sito non è raggiungibile in questo momento. Riprova tra poco.',
    provider_not_found: 'Questo sito non usa più questo accesso.',
    site_not_found: 'Qui non c’è questo sito.',
    rate_limited: 'Troppi tentativi. Attendi un minuto, poi riprova.',
    offline: 'Il servizio non è raggiungibile. Controlla la connessione, poi riprova.',
    public_url_missing:
      'Il servizio non conosce il proprio indirizzo pubblico. Il gestore deve impostare PUBLIC_URL.',
  },
  refused: (why) => t`L’accesso del tuo sito non è stato accettato (${why}). Riprova.`,
  noRole: (whom) => t`Hai effettuato l’accesso, ma non puoi ancora moderare su questo sito. ${whom}`,
  unexpected: 'Qualcosa è andato storto. Riprova.',
  lost: 'L’accesso non è iniziato in questa scheda. Accedi di nuovo.',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}, ${role}, ${site}`,
  heading: 'Cambia sito',
  hint: 'Hai effettuato l’accesso a questi siti. Uscendo esci da tutti.',
  current: (site) => t`${site} (aperto ora)`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: 'amministratore', moderator: 'moderatore' },
  heading: 'Accessi',
  intro: 'Chi e che cosa può usare la console e l’API di questo sito.',
  readOnly: 'Solo gli amministratori possono vederlo.',
  link: 'Accessi: login, token di servizio e chiavi',
};

export const providerWords: typeof en.providerWords = {
  heading: 'Accesso con i tuoi account',
  hint: 'I moderatori accedono con OpenID Connect (Entra ID, Okta, Keycloak, Google e altri). Link e token continuano a funzionare.',
  redirect: 'Indirizzo di reindirizzamento da registrare lì:',
  noRedirect: 'Imposta prima PUBLIC_URL, affinché il servizio conosca il proprio indirizzo.',
  fields: {
    name: { label: 'Nome sul pulsante', hint: 'Mostrato come «Accedi con …».' },
    issuer: { label: 'Emittente', hint: 'Il suo indirizzo, per esempio https://id.courier.example' },
    clientId: { label: 'ID client', hint: 'Come è registrato lì.' },
    clientSecret: { label: 'Segreto del client', hint: 'Viene salvato e mai più mostrato.' },
    scope: { label: 'Ambiti', hint: 'Separati da spazi. Alcuni fornitori richiedono qui «groups».' },
    claim: {
      label: 'Attributo (claim) con i gruppi',
      hint: 'Per esempio groups, roles o realm_access.roles',
    },
    admins: { label: 'Gruppi degli amministratori', hint: 'Uno per riga.' },
    moderators: { label: 'Gruppi dei moderatori', hint: 'Uno per riga.' },
    contact: {
      label: 'A chi chiedere un ruolo',
      hint: 'Mostrato a chi accede senza averne uno; per esempio un indirizzo e-mail.',
    },
  },
  secretStored: 'È salvato un segreto. Lascia vuoto per mantenerlo.',
  shared: 'Accetta anche chi accede sui nostri altri siti',
  sharedHint:
    'Solo da siti con lo stesso emittente, ID client e segreto. Il ruolo qui dipende dai gruppi indicati sopra.',
  save: 'Salva l’accesso',
  saved: 'Accesso salvato.',
  remove: 'Rimuovi l’accesso',
  removed: 'Rimosso. Le persone entrate in questo modo sono state disconnesse.',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'Connessi ora',
  hint: 'Persone entrate con un link o con i tuoi account. Chi usa i token del tuo sito non è in elenco.',
  none: 'Nessuno.',
  table: 'Persone connesse ora',
  columns: ['Persona', 'Ruolo', 'Tramite', 'Ultima attività', 'Azione'],
  viaLink: (token) => t`Link di ${token}`,
  viaAccounts: 'I tuoi account',
  end: 'Disconnetti',
  endOf: (name) => t`Disconnetti ${name}`,
  ended: (name) => t`${name}: sessione terminata.`,
};
