/** Polish: the rules view. */
import type * as en from '../en/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pl');

export const rulesView: typeof en.rulesView = {
  heading: 'Reguły',
  intro:
    'Dodatkowe kontrole każdego nowego lub edytowanego komentarza. Najpierw wypróbuj regułę w trybie obserwacji: wtedy zapisuje tylko, co by zrobiła. Komentarze redakcji są wyłączone.',
  readOnly: 'Zmieniać to mogą tylko administratorzy.',
  mode: 'Tryb',
  modes: { off: 'Wyłączona', observe: 'Obserwacja', on: 'Włączona' },
  action: 'Działanie',
  actions: {
    report: 'Opublikuj i zgłoś',
    hold: 'Czekaj na moderatora',
    reject: 'Odrzuć',
  },
  titles: {
    newCommenter: 'Nowi komentujący',
    recentRejections: 'Ostatnio odrzucane',
    burst: 'Wiele naraz',
    repeat: 'Powtórzenia',
    linkDomains: 'Domeny linków',
    tooShort: 'Bardzo krótkie komentarze',
    tooLong: 'Bardzo długie komentarze',
    capitals: 'Wielkie litery',
    learnt: 'Podobne do odrzuconych',
    stackedMarks: 'Spiętrzone znaki',
  },
  parameters: {
    newCommenter: { comments: 'Do tylu opublikowanych komentarzy' },
    recentRejections: {
      percent: 'Procent odrzuceń w ostatnich dwudziestu decyzjach',
      atLeast: 'I co najmniej tyle',
    },
    burst: { comments: 'Więcej komentarzy niż', seconds: 'W ciągu tylu sekund' },
    repeat: { likeness: 'Podobieństwo w procentach, co najmniej' },
    linkDomains: { denied: 'Zakazane domeny', allowed: 'Tylko te domeny; puste: wszystkie' },
    tooShort: { characters: 'Mniej znaków niż' },
    tooLong: { characters: 'Więcej znaków niż' },
    capitals: {
      percent: 'Procent wielkich liter, co najmniej',
      letters: 'W tekstach, które mają co najmniej tyle liter',
    },
    learnt: {},
    stackedMarks: { marks: 'Znaków nad jedną literą, co najmniej' },
  },
  explained: {
    newCommenter: 'Osoby z małą liczbą opublikowanych komentarzy.',
    recentRejections: 'Osoby, których ostatnie komentarze moderatorzy często odrzucali.',
    burst: 'Komentarze jednej osoby szybko po sobie.',
    repeat: 'Komentarz podobny do niedawnego komentarza tego samego autora.',
    linkDomains: 'Domeny, do których prowadzą linki, razem z subdomenami. Po jednej w wierszu.',
    tooShort: 'Na przykład „pierwszy” albo jedno emoji.',
    tooLong: 'Dla wszystkich obowiązuje największa długość komentarza z „Ustawień”.',
    capitals: 'Teksty głównie z wielkich liter.',
    learnt:
      'Uczy się na decyzjach Twoich moderatorów. Regułę można włączyć, gdy niezawodnie znajduje odrzucane komentarze.',
    stackedMarks: 'Litery ze spiętrzonymi znakami, które zasłaniają sąsiednie wiersze.',
  },
  save: 'Zapisz reguły',
  saved: 'Zapisano. Nowe komentarze podlegają tym regułom.',
  unchanged: 'Niczego nie zmieniono.',

  tryIt: 'Wypróbuj na ostatnich 500 komentarzach',
  trying: 'Próba…',
  tried: (looked, changed) => t`Z ostatnich ${looked} komentarzy inny wynik miałoby ${changed}.`,
  found: (rule, count) => t`${rule}: znaleziono w ${count}`,
  outcomes: { published: 'opublikowany', pending: 'czeka', rejected: 'odrzucony' },

  surge: {
    heading: 'Duży ruch',
    hint: 'Dla całego serwisu, na ograniczony czas. Komentarze redakcji są wyłączone.',
    none: 'Tryb normalny.',
    active: (what, until) => t`${what} do ${until}.`,
    modes: {
      premoderate: 'Wszystko czeka na moderatora',
      slow: 'Spowolnienie',
      closed: 'Bez nowych komentarzy',
    },
    seconds: 'Sekundy między dwoma komentarzami jednej osoby, w trybie spowolnionym',
    hours: 'Czas trwania w godzinach',
    start: {
      premoderate: 'Wstrzymuj wszystko',
      slow: 'Spowolnij',
      closed: 'Zamknij komentarze',
    },
    end: 'Wróć do normalnego trybu',
    articles: 'Artykuły',
    endedFor: (title) => t`Znów w normalnym trybie: „${title}”.`,
    endFor: (title) => t`Wróć do normalnego trybu: ${title}`,
  },

  learning: {
    none: 'Niczego się jeszcze nie nauczono.',
    measured: (of) => t`Zmierzono na ostatnich decyzjach (${of}), których model nie widział:`,
    precision: (right, found, percent) =>
      t`Ze znalezionych (${found}) odrzucono ${right} (precyzja ${percent}%).`,
    recall: (right, rejected, percent) =>
      t`Z odrzuconych (${rejected}) znaleziono ${right} (czułość ${percent}%).`,
    good: 'Regułę można włączyć.',
    notGood: (heldOut, found, precision, recall) =>
      t`Reguła może tylko obserwować, dopóki nie zostanie zmierzona na decyzjach (liczba: ${heldOut}), nie znajdzie ${found} i nie osiągnie precyzji ${precision}% oraz czułości ${recall}%.`,
    trained: (version, time) => t`Wersja ${version}, ${time}.`,
    train: 'Ucz się teraz na decyzjach',
    training: 'Nauka…',
  },

  automatic: {
    heading: 'Automatyczny duży ruch',
    hint: 'Każde włączenie jest w dzienniku. Przycisk „Wróć do normalnego trybu” je kończy i te same zgłoszenia nie włączą go ponownie.',
    what: 'Co się dzieje',
    observe: 'Tylko obserwuj: w dzienniku widać, co zostałoby włączone',
    modes: {
      off: 'Nic',
      premoderate: 'Wszystko czeka na moderatora',
      slow: 'Spowolnienie',
      closed: 'Bez nowych komentarzy',
    },
    age: 'Stare artykuły',
    article: 'Wiele zgłoszeń przy jednym artykule',
    site: 'Wiele zgłoszeń w całym serwisie',
    ageHint: 'Działa raz dla każdego otwartego artykułu. Moderator może go znów otworzyć.',
    reportsHint: 'Tylko zgłoszenia, które się liczą. Kilka zgłoszeń jednej osoby liczy się raz.',
    fields: {
      days: 'Dni po publikacji',
      people: 'Zgłaszające osoby',
      minutes: 'W ciągu tylu minut',
      hours: 'Czas trwania w godzinach',
    },
    save: 'Zapisz',
    saved: 'Zapisano.',
  },
};
