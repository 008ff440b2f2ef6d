/** Russian: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const dataWords: typeof en.dataWords = {
  heading: 'Личные данные',
  export: 'Скачать данные человека',
  erase: 'Удалить данные этого человека…',
  confirm: (name) =>
    t`Будут удалены имя, учётная запись, голоса и примечания к жалобам (${name}), заметки об этом человеке и то, что о нём написано в журнале. Отменить это нельзя.`,
  texts: 'Его общедоступные комментарии',
  modes: {
    remove: 'Удалить тексты',
    keep: 'Оставить тексты без имени',
  },
  submit: 'Удалить навсегда',
  erased: 'Удалено. Комментарии и голоса исчезнут в течение минуты.',
};
