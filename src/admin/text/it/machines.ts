/** Italian: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const machineWords: typeof en.machineWords = {
  heading: 'Token di servizio',
  hint: 'Per il tuo CMS e per altre macchine. Ognuno può fare ciò per cui è stato creato e nient’altro.',
  scopes: {
    publish: 'Pubblicare e modificare articoli',
    'queues:read': 'Leggere le code',
    decide: 'Decidere sui commenti e annullare le decisioni',
    'sign-in': 'Far accedere persone alla console, anche come amministratori',
  },
  scopesLabel: 'Che cosa può fare',
  name: 'Nome',
  nameHint: 'A che cosa serve, per esempio cms. Compare nel registro.',
  expires: 'Scade il (facoltativo)',
  create: 'Crea token',
  incomplete: 'Inserisci un nome e scegli che cosa può fare.',
  past: 'Scegli una data futura.',
  created: (name) =>
    t`Token «${name}» creato. Copialo adesso: non lo conserviamo, quindi non possiamo mostrarlo di nuovo.`,
  secret: 'Nuovo token',
  copy: 'Copia',
  copied: 'Copiato.',
  done: 'Fatto',
  none: 'Nessun token.',
  table: 'Token di questo sito',
  columns: ['Nome', 'Può', 'Dal', 'Stato', 'Azione'],
  live: 'Funziona',
  until: (date) => t`Fino al ${date}`,
  expired: (date) => t`Scaduto il ${date}`,
  revokedAt: (date) => t`Revocato il ${date}`,
  revoke: 'Revoca',
  revokeOf: (name) => t`Revoca ${name}`,
  revokeAsk: (name) => t`Revocare «${name}»?`,
  revokeHint:
    'Tutto ciò che lo usa smette subito di funzionare e le persone entrate con questo token vengono disconnesse. Non si può annullare.',
  revoked: (name) => t`«${name}» è revocato.`,
};

export const keyWords: typeof en.keyWords = {
  heading: 'Emittenti e chiavi',
  hint: 'Di chi sono i token che questo sito accetta. Il tuo gestore aggiunge e revoca le chiavi dalla riga di comando.',
  table: 'Chiavi di questo sito',
  columns: ['Emittente', 'Chiave', 'Algoritmo', 'Dal', 'Stato'],
  ofService: 'Interline stesso, per gli ospiti',
  live: 'In uso',
  revokedAt: (date) => t`Revocata il ${date}`,
};
