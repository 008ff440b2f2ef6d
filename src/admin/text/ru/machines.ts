/** Russian: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const machineWords: typeof en.machineWords = {
  heading: 'Токены сервиса',
  hint: 'Для вашей CMS и других программ. Каждый токен может только то, для чего создан.',
  scopes: {
    publish: 'Публиковать и изменять статьи',
    'queues:read': 'Читать очереди',
    decide: 'Принимать решения о комментариях и отменять их',
    'sign-in': 'Открывать людям вход в консоль, в том числе как администраторам',
  },
  scopesLabel: 'Что он может',
  name: 'Имя',
  nameHint: 'Для чего он, например cms. Видно в журнале.',
  expires: 'Действует до (необязательно)',
  create: 'Создать токен',
  incomplete: 'Укажите имя и выберите, что он может.',
  past: 'Выберите дату в будущем.',
  created: (name) =>
    t`Токен «${name}» создан. Скопируйте его сейчас: мы его не храним и не сможем показать снова.`,
  secret: 'Новый токен',
  copy: 'Копировать',
  copied: 'Скопировано.',
  done: 'Готово',
  none: 'Токенов нет.',
  table: 'Токены этого сайта',
  columns: ['Имя', 'Может', 'С', 'Состояние', 'Действие'],
  live: 'Действует',
  until: (date) => t`До ${date}`,
  expired: (date) => t`Истёк ${date}`,
  revokedAt: (date) => t`Отозван ${date}`,
  revoke: 'Отозвать',
  revokeOf: (name) => t`Отозвать: ${name}`,
  revokeAsk: (name) => t`Отозвать «${name}»?`,
  revokeHint:
    'Всё, что его использует, сразу перестанет работать, а вошедшие через него выйдут из системы. Отменить это нельзя.',
  revoked: (name) => t`Токен «${name}» отозван.`,
};

export const keyWords: typeof en.keyWords = {
  heading: 'Издатели токенов и ключи',
  hint: 'Чьи токены принимает этот сайт. Ключи добавляет и отзывает ваш оператор в командной строке.',
  table: 'Ключи этого сайта',
  columns: ['Издатель токенов', 'Ключ', 'Алгоритм', 'С', 'Состояние'],
  ofService: 'Сам Interline, для гостей',
  live: 'Используется',
  revokedAt: (date) => t`Отозван ${date}`,
};
