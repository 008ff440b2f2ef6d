/** French: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('fr');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'Les commentaires attendent un modérateur',
    slow: 'Mode lent',
    closed: 'Pas de nouveaux commentaires pour l’instant',
  },
  causes: {
    reports: 'en raison de nombreux signalements',
    age: 'en raison de son ancienneté',
  },
  until: (time) => t`jusqu’au ${time}`,
  threadHeld: 'Les réponses attendent un modérateur',
  hold: 'Retenir les réponses…',
  release: 'Ne plus retenir les réponses…',
  busy: 'Affluence…',
  end: 'Retour à la normale',
  ended: 'L’article est revenu à la normale.',
};
