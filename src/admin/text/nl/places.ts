/** Dutch: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('nl');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'Reacties wachten op een moderator',
    slow: 'Langzame modus',
    closed: 'Voorlopig geen nieuwe reacties',
  },
  causes: {
    reports: 'vanwege veel meldingen',
    age: 'vanwege de ouderdom',
  },
  until: (time) => t`tot ${time}`,
  threadHeld: 'Antwoorden wachten op een moderator',
  hold: 'Antwoorden vasthouden…',
  release: 'Antwoorden niet meer vasthouden…',
  busy: 'Drukte…',
  end: 'Terug naar normaal',
  ended: 'Het artikel is weer normaal.',
};
