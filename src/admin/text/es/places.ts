/** Spanish: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'Los comentarios esperan a un moderador',
    slow: 'Modo lento',
    closed: 'Por ahora, sin comentarios nuevos',
  },
  causes: {
    reports: 'por muchas denuncias',
    age: 'por su antigüedad',
  },
  until: (time) => t`hasta ${time}`,
  threadHeld: 'Las respuestas esperan a un moderador',
  hold: 'Retener las respuestas…',
  release: 'Dejar de retener las respuestas…',
  busy: 'Afluencia…',
  end: 'Volver a la normalidad',
  ended: 'El artículo ha vuelto a la normalidad.',
};
