/** Russian: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'Задерживать новые ответы в этом обсуждении',
  release: 'Не задерживать ответы в этом обсуждении',
  hint: 'Модератор проверяет каждый новый или изменённый комментарий до его появления. Автору об этом сообщается. Комментарии редакции не проверяются.',
  reason: 'Причина, для журнала',
  done: (held) => (held ? 'Ответы теперь ждут модератора.' : 'Ответы больше не ждут.'),
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'Наплыв у этой статьи',
  legend: 'Новые комментарии',
  modes: {
    premoderate: 'Ждут модератора',
    slow: 'Медленный режим: по одному от человека с указанным интервалом',
    closed: 'Не принимаются',
  },
  seconds: 'Секунды между двумя комментариями',
  hours: 'Длительность в часах; пусто: пока кто-нибудь не завершит',
  reason: 'Причина, для журнала',
  submit: 'Начать',
  started: (mode) => t`${mode}, у этой статьи.`,
};
