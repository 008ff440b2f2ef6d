/** Russian: the view for outside opinions. */
import type * as en from '../en/opinions.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const opinionsView: typeof en.opinionsView = {
  heading: 'Мнения других сервисов',
  intro:
    'Сервисы, которым после отправки передаётся каждый новый или изменённый комментарий. Комментарии редакции и доверенных людей не проверяются. Текст отправляется сервису.',
  readOnly: 'Изменять могут только администраторы.',
  providers: {
    akismet: {
      title: 'Akismet',
      hint: 'Находит спам. Получает текст, имя автора, IP-адрес и браузер. Учится, когда модераторы решают иначе.',
    },
    toxicity: {
      title: 'Сервис оценки токсичности',
      hint: 'Оценивает тексты по категориям. Работает с интерфейсом модерации OpenAI и другими, которые отвечают в его формате.',
    },
    external: {
      title: 'Ваш собственный сервис',
      hint: 'Получает комментарий как JSON, подписанный по Standard Webhooks, и отвечает вердиктом.',
    },
  },

  mode: 'Режим',
  action: 'Если возражает',
  meanwhile: 'До ответа',
  meanwhiles: { published: 'Публиковать', held: 'Задерживать' },
  onFailure: 'Если ответа нет, задержанные комментарии',
  failures: { wait: 'Ждут модератора', publish: 'Публикуются' },
  fields: {
    blog: 'Адрес, зарегистрированный в Akismet',
    url: 'Адрес сервиса',
    ownUrl: 'Адрес, если не собственный адрес Akismet',
    model: 'Модель; пусто: модель сервиса',
    threshold: 'Возражает начиная с этой оценки, в процентах',
    categories: 'Учитываемые категории, по одной в строке; пусто: все',
    timeoutSeconds: 'Секунды ожидания ответа',
    attempts: 'Попытки',
  },
  save: 'Сохранить',
  saved: 'Сохранено.',

  key: { akismet: 'Ключ API', toxicity: 'Ключ API', external: 'Секрет подписи (whsec_…)' },
  keyHint: 'Хранится для адреса выше и больше не показывается.',
  keyStored: (time) => t`Сохранён: ${time}.`,
  keyMissing: 'Ключа нет.',
  storeKey: 'Сохранить ключ',
  generate: 'Создать',
  removeKey: 'Удалить',
  keySaved: 'Ключ сохранён.',
  keyRemoved: 'Ключ удалён.',

  trial: 'Текст для пробы',
  tryIt: 'Проверить',
  trying: 'Запрос…',
  passes: (ms) => t`Возражений нет (${ms} мс).`,
  objects: (action, ms) => t`Возражает: ${action} (${ms} мс).`,
  noAnswer: (why) => t`Нет ответа: ${why}.`,
};
