/** Russian: dialogs about people. */
import type * as en from '../en/person-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const standingDialog: typeof en.standingDialog = {
  heading: (name) => t`Комментарии: ${name}`,
  legend: 'С этого момента',
  standings: {
    normal: 'Без особых условий',
    premoderated: 'Ждут модератора; мы сообщим об этом человеку',
    trusted: 'Проходят правила и предварительную проверку, но не слова и ссылки',
  },
  reason: 'Причина, для журнала',
  submit: 'Изменить',
  done: (name, standing) => t`${name}: ${standing}.`,
};

export const banDialog: typeof en.banDialog = {
  heading: (name) => t`Заблокировать: ${name}`,
  hint: 'Заблокированные могут читать, но не комментировать, голосовать и жаловаться. Их комментарии остаются.',
  reason: 'Причина, видна человеку',
  until: 'До',
  forever: 'Навсегда',
  day: 'Один день',
  week: 'Одна неделя',
  month: 'Тридцать дней',
  date: 'Дата…',
  dateLabel: 'Окончание блокировки',
  submit: 'Заблокировать',
  lift: (name) => t`Снять блокировку: ${name}`,
  liftHint: 'Человек сразу сможет снова комментировать.',
  liftSubmit: 'Снять блокировку',
  banned: (name) => t`Заблокирован: ${name}.`,
  lifted: (name) => t`Блокировка снята: ${name}.`,
  pastDate: 'Выберите дату в будущем.',
};

export const muteDialog: typeof en.muteDialog = {
  heading: (name) => t`Не принимать жалобы: ${name}`,
  hint: 'Человек может и дальше читать и комментировать. Мы сообщим, что он не может жаловаться, до какого срока, и вашу причину.',
  reason: 'Причина, видна человеку',
  submit: 'Не принимать жалобы',
  muted: (name) => t`${name} больше не может жаловаться.`,
};
