/** German: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('de');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'Kommentare warten auf die Moderation',
    slow: 'Langsamer Modus',
    closed: 'Vorerst keine neuen Kommentare',
  },
  causes: {
    reports: 'wegen vieler Meldungen',
    age: 'wegen seines Alters',
  },
  until: (time) => t`bis ${time}`,
  threadHeld: 'Antworten warten auf die Moderation',
  hold: 'Antworten zurückhalten …',
  release: 'Antworten nicht mehr zurückhalten …',
  busy: 'Andrang …',
  end: 'Zum Normalbetrieb',
  ended: 'Der Artikel ist wieder im Normalbetrieb.',
};
