/** Polish: the testers next to the settings and rules, and the settings’ groups. */
import type * as en from '../en/testers.js';
import { formsOf } from '../forms.js';

const { t, list } = formsOf('pl');

export const testerWords: typeof en.testerWords = {
  groups: {
    comments: {
      heading: 'Nowe komentarze',
      hint: 'Kto może komentować, co czeka na moderatora, jak długie mogą być komentarze i jak długo można je edytować.',
    },
    reports: { heading: 'Zgłoszenia', hint: 'Ile zgłoszeń ukrywa komentarz do decyzji moderatora.' },
    appeals: { heading: 'Odwołania', hint: 'Co można zrobić w sprawie decyzji.' },
    erasure: {
      heading: 'Osoby, których dane usunięto',
      hint: 'Co zostaje po osobach, które usuwają swoje dane.',
    },
    page: {
      heading: 'Na Twoich stronach',
      hint: 'Co widzą czytelnicy i które strony mają wspólne komentarze.',
    },
  },

  comment: {
    heading: 'Wypróbuj tekst',
    hint: 'Co by się z nim stało przy ustawieniach i regułach z tej strony, zapisanych lub nie. Nic nie jest zapisywane i żadna inna usługa nie jest pytana.',
    text: 'Tekst komentarza',
    published: 'Dotąd opublikowane komentarze tej osoby; 0: nowy komentujący',
    links: 'Więcej linków, niż ma tekst',
    standing: 'Osoba',
    guest: 'Jest gościem',
    submit: 'Wypróbuj tekst',
    statuses: {
      published: 'Zostałby opublikowany.',
      pending: 'Czekałby na moderatora.',
      rejected: 'Zostałby odrzucony.',
    },
    reported: 'Zostałby opublikowany i zgłoszony moderatorom.',
    tooLong: 'Nie zostałby przyjęty: jest dłuższy, niż może być komentarz.',
    nothing: 'Żadna kontrola nie ma zastrzeżeń.',
    asked: (names) => t`Przedtem zapytano by te usługi: ${list(names)}.`,
    outcomes: {
      approve: 'Publikuje go.',
      report: 'Zgłasza go.',
      hold: 'Wstrzymuje go.',
      reject: 'Odrzuca go.',
      observe: 'Tylko go obserwuje.',
    },
  },
  standings: {
    normal: 'Jak wszyscy',
    premoderated: 'Sprawdzanie przed publikacją',
    trusted: 'Zaufanie',
  },

  reports: {
    heading: 'Wypróbuj zgłoszenia',
    hint: 'Czy przy limitach z tej strony ukryłyby publiczny komentarz, którego nie zatwierdził żaden moderator.',
    count: 'Zgłoszenia',
    reason: 'Powód',
    known: 'Ile godzin temu serwis pierwszy raz zobaczył zgłaszające osoby',
    upheld:
      'Ile z każdych dziesięciu ich wcześniejszych zgłoszeń uznali moderatorzy; puste: było ich mniej niż pięć',
    hidden: (sum, limit) => t`Zostałby ukryty: zgłoszenia liczą się jako ${sum}, a limit to ${limit}.`,
    stays: (sum, limit) => t`Pozostałby publiczny: zgłoszenia liczą się jako ${sum}, a limit to ${limit}.`,
    notYet:
      'Pozostałby publiczny: zgłoszenia tak nowych osób się nie liczą, chyba że serwis opublikował wcześniej ich komentarz.',
  },

  addresses: {
    heading: 'Wypróbuj dwa adresy',
    hint: 'Czy przy ustawieniach z tej strony, zapisanych lub nie, prowadzą do tego samego artykułu. Artykuły, które już istnieją, pozostają osobne.',
    one: 'Adres',
    other: 'Inny adres',
    compared: 'Porównywany jako',
    same: 'Prowadzą do tego samego artykułu.',
    different: 'Prowadzą do różnych artykułów.',
    incomplete:
      'To nie jest pełny adres. Zaczyna się od https:// lub http:// i zawiera nazwę serwera, na przykład https://example.com/story.',
    tooLong: (max) => t`Jest za długi: adres może mieć najwyżej ${max} znaków.`,
  },
};
