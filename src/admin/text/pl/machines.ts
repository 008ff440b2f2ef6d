/** Polish: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const machineWords: typeof en.machineWords = {
  heading: 'Tokeny usługi',
  hint: 'Dla Twojego CMS i innych maszyn. Każdy token może tylko to, do czego powstał.',
  scopes: {
    publish: 'Publikować i zmieniać artykuły',
    'queues:read': 'Czytać kolejki',
    decide: 'Decydować o komentarzach i cofać decyzje',
    'sign-in': 'Logować osoby do konsoli, także jako administratorów',
  },
  scopesLabel: 'Co może',
  name: 'Nazwa',
  nameHint: 'Do czego służy, na przykład cms. Widać ją w dzienniku.',
  expires: 'Wygasa (opcjonalnie)',
  create: 'Utwórz token',
  incomplete: 'Podaj nazwę i wybierz, co token może.',
  past: 'Wybierz przyszłą datę.',
  created: (name) =>
    t`Utworzono token „${name}”. Skopiuj go teraz: nie zapisujemy go, więc nie pokażemy go ponownie.`,
  secret: 'Nowy token',
  copy: 'Kopiuj',
  copied: 'Skopiowano.',
  done: 'Gotowe',
  none: 'Brak tokenów.',
  table: 'Tokeny tego serwisu',
  columns: ['Nazwa', 'Może', 'Od', 'Stan', 'Działanie'],
  live: 'Działa',
  until: (date) => t`Do ${date}`,
  expired: (date) => t`Wygasł: ${date}`,
  revokedAt: (date) => t`Unieważniono: ${date}`,
  revoke: 'Unieważnij',
  revokeOf: (name) => t`Unieważnij: ${name}`,
  revokeAsk: (name) => t`Unieważnić „${name}”?`,
  revokeHint:
    'Wszystko, co go używa, od razu przestanie działać, a osoby zalogowane przez niego zostaną wylogowane. Tego nie można cofnąć.',
  revoked: (name) => t`Unieważniono „${name}”.`,
};

export const keyWords: typeof en.keyWords = {
  heading: 'Wystawcy i klucze',
  hint: 'Czyje tokeny przyjmuje ten serwis. Klucze dodaje i unieważnia operator w wierszu poleceń.',
  table: 'Klucze tego serwisu',
  columns: ['Wystawca', 'Klucz', 'Algorytm', 'Od', 'Stan'],
  ofService: 'Sam Interline, dla gości',
  live: 'W użyciu',
  revokedAt: (date) => t`Unieważniono: ${date}`,
};
