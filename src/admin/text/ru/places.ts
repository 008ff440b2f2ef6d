/** Russian: premoderation and busy times of one thread or article. */
import type * as en from '../en/places.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const placeWords: typeof en.placeWords = {
  modes: {
    premoderate: 'Комментарии ждут модератора',
    slow: 'Медленный режим',
    closed: 'Пока без новых комментариев',
  },
  causes: {
    reports: 'из-за большого числа жалоб',
    age: 'из-за давности',
  },
  until: (time) => t`до ${time}`,
  threadHeld: 'Ответы ждут модератора',
  hold: 'Задерживать ответы…',
  release: 'Не задерживать ответы…',
  busy: 'Наплыв…',
  end: 'Обычный режим',
  ended: 'Статья снова в обычном режиме.',
};
