/** Polish: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const signIn: typeof en.signIn = {
  heading: 'Moderacja',
  intro: 'Otwórz link od swojego serwisu albo wklej token z tego linku.',
  site: 'Klucz serwisu',
  token: 'Token',
  tokenHint: 'Zaczyna się od „eyJ”. Pozostaje tylko w tej karcie, aż ją zamkniesz.',
  submit: 'Zaloguj się',
  missing: 'Podaj klucz serwisu i token.',
};

export const languageDialog: typeof en.languageDialog = {
  heading: 'Język',
  label: 'Język tej konsoli',
  hint: 'Dla tej przeglądarki. Strona wczyta się ponownie, więc najpierw zapisz zmiany.',
  submit: 'Użyj tego języka',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'Zablokuj ten wątek',
  unlock: 'Odblokuj ten wątek',
  lockHint: 'Czytelnicy nadal mogą go czytać, ale nie odpowiadać.',
  unlockHint: 'Czytelnicy znów mogą odpowiadać.',
  reason: 'Powód, do dziennika',
  done: (locked) => (locked ? 'Wątek zablokowany.' : 'Wątek odblokowany.'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'Komentarze do tego artykułu',
  state: 'Stan',
  reason: 'Powód, do dziennika',
  submit: 'Zmień',
  done: (state) => t`Artykuł zmieniony. ${state}.`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'Klawiatura',
  on: 'Skróty jednoklawiszowe są włączone',
  hint: 'Wyłącz je, jeśli przeszkadzają w dyktowaniu lub czytnikowi ekranu.',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: 'Następny komentarz',
  previous: 'Poprzedni komentarz',
  approve: 'Zatwierdź',
  reject: 'Odrzuć, potem 1–8 jako powód',
  spam: 'Oznacz jako spam',
  undo: 'Cofnij ostatnią decyzję',
  select: 'Zaznacz lub odznacz',
  selectRange: 'Zaznacz od ostatnio zaznaczonego do tego',
  clear: 'Wyczyść zaznaczenie lub wyszukiwanie',
  lock: 'Zablokuj lub odblokuj wątek',
  ban: 'Zablokuj autora albo zdejmij blokadę',
  arrivals: 'Pokaż nowe komentarze',
  search: 'szukaj',
  group: 'otwórz grupę: prawie identyczne teksty albo komentarze jednej osoby',
  see: 'przejrzane (w „Nowych”)',
  help: 'Ta lista',
};

export const settingsView: typeof en.settingsView = {
  heading: 'Ustawienia',
  readOnly: 'Zmieniać to mogą tylko administratorzy.',
  save: 'Zapisz zmiany',
  saved: 'Zapisano. Nowe komentarze podlegają tym ustawieniom.',
  unchanged: 'Niczego nie zmieniono.',
  failed: 'Nie zapisano.',
};
