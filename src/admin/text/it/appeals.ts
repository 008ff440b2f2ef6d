/** Italian: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const appealsView: typeof en.appealsView = {
  heading: 'Ricorsi',
  empty: 'Nessun ricorso aperto.',
  emptyHint: 'Dopo la rimozione di un commento o un blocco si può chiedere un nuovo esame.',
  by: (name) => t`Ricorso di ${name}`,
  due: 'Risposta entro',
  overdue: 'in ritardo',
  appeal: 'Che cosa dice la persona',
  decision: 'La decisione',
  decidedBy: 'Deciso da',
  until: 'Fino a',
  gone: 'Il commento non può più essere mostrato.',
  sanction: 'La decisione riguarda la persona, non un commento.',
  keep: 'Conferma la decisione…',
  overturn: 'Revoca…',
  own: 'Questa decisione era tua, quindi deve rispondere un altro moderatore.',
  rank: 'Il ruolo di questa persona è troppo alto perché tu possa rispondere.',
  keepHeading: 'Conferma la decisione',
  overturnHeading: 'Revoca la decisione',
  keepHint: 'Non cambia nulla. La persona vede il tuo motivo.',
  overturnHint: 'Il commento viene ripubblicato o la sanzione revocata. La persona vede il tuo motivo.',
  reason: 'Motivo, visibile alla persona',
  keepSubmit: 'Conferma',
  overturnSubmit: 'Revoca',
  kept: (name) => t`Confermata: ${name}.`,
  overturned: (name) => t`Revocata: ${name}.`,
  undone: 'Annullato: il ricorso è di nuovo aperto.',
  back: 'Torna ai ricorsi',
};
