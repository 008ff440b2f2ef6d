/** Polish: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'Wstrzymuj nowe odpowiedzi w tym wątku',
  release: 'Nie wstrzymuj już odpowiedzi w tym wątku',
  hint: 'Moderator sprawdza w nim każdy nowy lub edytowany komentarz, zanim się ukaże. Autor się o tym dowie. Komentarze redakcji są wyłączone.',
  reason: 'Powód, do dziennika',
  done: (held) => (held ? 'Odpowiedzi czekają teraz na moderatora.' : 'Odpowiedzi już nie czekają.'),
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'Duży ruch przy tym artykule',
  legend: 'Nowe komentarze',
  modes: {
    premoderate: 'Czekają na moderatora',
    slow: 'Tryb spowolniony: jeden na osobę co określoną liczbę sekund',
    closed: 'Nie są przyjmowane',
  },
  seconds: 'Sekundy między dwoma komentarzami',
  hours: 'Czas trwania w godzinach; puste: aż ktoś to zakończy',
  reason: 'Powód, do dziennika',
  submit: 'Rozpocznij',
  started: (mode) => t`${mode}, przy tym artykule.`,
};
