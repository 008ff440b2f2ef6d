/** Polish: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'Komentarze czekają na moderatora',
    slow: 'Tryb spowolniony',
    closed: 'Na razie bez nowych komentarzy',
  },
  causes: {
    reports: 'z powodu wielu zgłoszeń',
    age: 'z powodu wieku artykułu',
  },
  until: (time) => t`do ${time}`,
  threadHeld: 'Odpowiedzi czekają na moderatora',
  hold: 'Wstrzymuj odpowiedzi…',
  release: 'Nie wstrzymuj już odpowiedzi…',
  busy: 'Duży ruch…',
  end: 'Wróć do normalnego trybu',
  ended: 'Artykuł wrócił do normalnego trybu.',
};
