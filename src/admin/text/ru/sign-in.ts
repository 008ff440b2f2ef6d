/** Russian: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const signInWords: typeof en.signInWords = {
  opening: 'Вход…',
  with: (name) => t`Войти через ${name}`,
  or: 'Или вставьте токен',
  site: (name) => t`Сайт: ${name}`,
  failures: {
    sign_in_expired: 'Этот вход истёк или уже использован. Войдите снова или попросите новую ссылку.',
    provider_failed: 'Вход вашего сайта сейчас недоступен. Повторите попытку чуть позже.',
    provider_not_found: 'Этот сайт больше не использует такой вход.',
    site_not_found: 'Такого сайта здесь нет.',
    rate_limited: 'Слишком много попыток. Подождите минуту и повторите.',
    offline: 'Сервис недоступен. Проверьте соединение и повторите попытку.',
    public_url_missing: 'Сервис не знает своего публичного адреса. Его оператор должен задать PUBLIC_URL.',
  },
  refused: (why) => t`Вход вашего сайта не принят (${why}). Повторите попытку.`,
  noRole: (whom) => t`Вы вошли, но пока не можете модерировать на этом сайте. ${whom}`,
  unexpected: 'Что-то пошло не так. Повторите попытку.',
  lost: 'Вход начат не в этой вкладке. Войдите снова.',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}, ${role}, ${site}`,
  heading: 'Сменить сайт',
  hint: 'Вы вошли на эти сайты. Выход завершит сеанс на всех.',
  current: (site) => t`${site} (открыт сейчас)`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: 'администратор', moderator: 'модератор' },
  heading: 'Доступ',
  intro: 'Кто и что может пользоваться консолью и API этого сайта.',
  readOnly: 'Это видят только администраторы.',
  link: 'Доступ: вход, токены сервиса и ключи',
};

export const providerWords: typeof en.providerWords = {
  heading: 'Вход с вашими учётными записями',
  hint: 'Модераторы входят через OpenID Connect (Entra ID, Okta, Keycloak, Google и другие). Ссылки и токены продолжают работать.',
  redirect: 'Адрес перенаправления, который нужно там указать:',
  noRedirect: 'Сначала задайте PUBLIC_URL, чтобы сервис знал свой адрес.',
  fields: {
    name: { label: 'Название на кнопке', hint: 'Показывается как «Войти через …».' },
    issuer: { label: 'Издатель токенов', hint: 'Его адрес, например https://id.courier.example' },
    clientId: { label: 'ID клиента', hint: 'Как он там зарегистрирован.' },
    clientSecret: { label: 'Секрет клиента', hint: 'Хранится и больше не показывается.' },
    scope: { label: 'Области доступа', hint: 'Через пробел. Некоторым провайдерам здесь нужно «groups».' },
    claim: { label: 'Поле токена с группами', hint: 'Например groups, roles или realm_access.roles' },
    admins: { label: 'Группы администраторов', hint: 'По одной в строке.' },
    moderators: { label: 'Группы модераторов', hint: 'По одной в строке.' },
    contact: {
      label: 'К кому обратиться за ролью',
      hint: 'Это видят вошедшие без роли; например, адрес электронной почты.',
    },
  },
  secretStored: 'Секрет сохранён. Оставьте поле пустым, чтобы не менять его.',
  shared: 'Принимать и тех, кто входит на других наших сайтах',
  sharedHint:
    'Только с сайтов с тем же издателем токенов, ID клиента и секретом. Роль здесь определяют группы выше.',
  save: 'Сохранить вход',
  saved: 'Вход сохранён.',
  remove: 'Удалить вход',
  removed: 'Удалено. Сеансы вошедших через него завершены.',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'Сейчас в системе',
  hint: 'Люди, которые вошли по ссылке или через ваши учётные записи. Люди с токенами вашего сайта не показаны.',
  none: 'Никого.',
  table: 'Люди, которые сейчас в системе',
  columns: ['Человек', 'Роль', 'Вход', 'Последняя активность', 'Действие'],
  viaLink: (token) => t`Ссылка: ${token}`,
  viaAccounts: 'Ваши учётные записи',
  end: 'Завершить сеанс',
  endOf: (name) => t`Завершить сеанс: ${name}`,
  ended: (name) => t`Сеанс завершён: ${name}.`,
};
