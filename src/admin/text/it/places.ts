/** Italian: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('it');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'I commenti attendono un moderatore',
    slow: 'Modalità lenta',
    closed: 'Per ora nessun nuovo commento',
  },
  causes: {
    reports: 'per le molte segnalazioni',
    age: 'perché è vecchio',
  },
  until: (time) => t`fino a ${time}`,
  threadHeld: 'Le risposte attendono un moderatore',
  hold: 'Trattieni le risposte…',
  release: 'Non trattenere più le risposte…',
  busy: 'Afflusso…',
  end: 'Torna alla normalità',
  ended: 'L’articolo è tornato alla normalità.',
};
