/** Portuguese: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'Comentários aguardam um moderador',
    slow: 'Modo lento',
    closed: 'Sem novos comentários por enquanto',
  },
  causes: {
    reports: 'por causa de muitas denúncias',
    age: 'por causa da idade',
  },
  until: (time) => t`até ${time}`,
  threadHeld: 'Respostas aguardam um moderador',
  hold: 'Reter respostas…',
  release: 'Parar de reter respostas…',
  busy: 'Pico de movimento…',
  end: 'Voltar ao normal',
  ended: 'O artigo voltou ao normal.',
};
