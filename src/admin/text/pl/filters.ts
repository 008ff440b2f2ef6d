/** Polish: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('pl');

export const filterWords: typeof en.filterWords = {
  sort: 'Kolejność',
  sorts: {
    age: { oldest: 'Najpierw najstarsze', newest: 'Najpierw najnowsze' },
    reports: 'Najpierw z największą liczbą zgłoszeń',
    urgency: 'Najpierw najpilniejsze',
  },
  urgencyHint: 'Zgłoszenia, poważne powody i trafienia reguł liczą się jak godziny czekania.',
  where: 'Szukaj w',
  inQueue: (queue) => t`Tylko „${queue}”`,
  inAll: 'Wszystkie komentarze',
  person: 'Osoba',
  personHint: 'Początek imienia',
  article: 'Artykuł',
  articleHint: 'Słowa lub początki słów z tytułu, klucza lub adresu, albo cały adres',
  reason: 'Powód',
  rule: 'Reguła',
  any: 'Dowolne',
  from: 'Od',
  to: 'Do',
  links: 'Tylko z linkiem',
  clear: 'Wyczyść wyszukiwanie i filtry',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) =>
    plural(count, {
      one: 'Zatwierdzić # komentarz?',
      few: 'Zatwierdzić # komentarze?',
      other: 'Zatwierdzić # komentarzy?',
    }),
  reject: (count) =>
    plural(count, {
      one: 'Odrzucić # komentarz?',
      few: 'Odrzucić # komentarze?',
      other: 'Odrzucić # komentarzy?',
    }),
  spam: (count) =>
    plural(count, {
      one: 'Oznaczyć # komentarz jako spam?',
      few: 'Oznaczyć # komentarze jako spam?',
      other: 'Oznaczyć # komentarzy jako spam?',
    }),
  see: (count) =>
    plural(count, {
      one: 'Oznaczyć # komentarz jako przejrzany?',
      few: 'Oznaczyć # komentarze jako przejrzane?',
      other: 'Oznaczyć # komentarzy jako przejrzane?',
    }),
  hint: 'Można to cofnąć.',
  yes: 'Tak, wszystkie',
};
