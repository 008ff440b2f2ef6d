/** Russian: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const versionNames: typeof en.versionNames = {
  first: 'Первоначальный текст',
  edited: 'Изменено автором',
  redacted: 'Личные данные удалены модератором',
};

export const redactDialog: typeof en.redactDialog = {
  heading: 'Удалить личные данные',
  hint: 'Телефоны, адреса, имена: читатели увидят на их месте […]. Автору сообщим об этом и вашу причину.',
  passages: 'Что удалить, каждый фрагмент с новой строки',
  earlier: 'Также из прежних версий, навсегда. Иначе модераторы смогут прочитать это там.',
  preview: 'Как будет выглядеть',
  reason: 'Причина, видна автору',
  submit: 'Удалить',
  none: 'Укажите, что удалить.',
  missing: (passage) => t`В тексте нет «${passage}».`,
  done: 'Личные данные удалены.',
};
