/** Polish: the settings form, one entry per setting. */
import type * as en from '../en/settings.js';

export const settingsWords: typeof en.settingsWords = {
  moderation: {
    label: 'Nowe komentarze',
    hint: 'Czy czytelnicy widzą komentarz przed moderatorem.',
  },
  flagThreshold: {
    label: 'Ukryj po tylu zgłoszeniach',
    hint: 'Komentarz z tyloma otwartymi zgłoszeniami jest ukrywany do decyzji moderatora, chyba że moderator zatwierdził jego obecny tekst. Zgłoszenia liczą się nawet podwójnie, jeśli wcześniejsze zgłoszenia tej osoby uznano, a mniej, jeśli nie.',
  },
  flagThresholds: {
    label: 'Inne limity dla niektórych powodów',
    hint: 'Zgłoszenia z tych powodów liczone są osobno. Puste: liczą się do powyższego limitu.',
  },
  flagMinAgeHours: {
    label: 'Godziny, zanim liczą się zgłoszenia nowego czytelnika',
    hint: 'Do tego czasu widać je w „Zgłoszonych”, ale nie ukrywają komentarza, chyba że wcześniej opublikowano komentarz tego czytelnika. 0: liczą się od razu.',
  },
  maxLinks: {
    label: 'Dozwolone linki w komentarzu',
    hint: 'Komentarze z większą liczbą linków czekają na zatwierdzenie.',
  },
  appealDays: {
    label: 'Dni na odwołanie',
    hint: 'Jak długo można się odwołać po usunięciu komentarza albo nałożeniu blokady. 0: bez odwołań.',
  },
  appealAnswerDays: {
    label: 'Dni na odpowiedź na odwołanie',
    hint: 'Termin, który widzisz Ty i ta osoba.',
  },
  erasedName: {
    label: 'Nazwa osób, których dane usunięto',
    hint: 'Widoczna przy tym, co zostaje, na przykład przy komentarzach z zachowanym tekstem.',
  },
  erasedTexts: {
    label: 'Komentarze osób, których dane usunięto',
    hint: 'Co dzieje się z publicznymi komentarzami, gdy ktoś usuwa swoje dane. Administratorzy mogą wybrać inaczej.',
  },
  rules: { label: 'Reguły', hint: 'W sekcji „Reguły”.' },
  surge: { label: 'Duży ruch', hint: 'W sekcji „Reguły”.' },
  surgeEndedAt: { label: 'Duży ruch', hint: 'W sekcji „Reguły”.' },
  opinions: { label: 'Opinie innych usług', hint: 'W sekcji „Reguły”.' },
  surgeRules: { label: 'Automatyczny duży ruch', hint: 'W sekcji „Reguły”.' },
  editWindowSeconds: {
    label: 'Czas na edycję, w sekundach',
    hint: '900 to kwadrans; 0: bez edycji.',
  },
  maxCommentLength: {
    label: 'Największa długość komentarza, w znakach',
    hint: 'Najwyżej 20 000.',
  },
  guests: {
    label: 'Goście',
    hint: 'Osoby bez konta. Ich imiona są oznaczone i nie mogą one głosować ani zgłaszać.',
  },
  consent: {
    label: 'Tekst zgody',
    hint: 'Widoczny obok pola, które zaznacza się przed pierwszym komentarzem. Puste: bez pola.',
  },
  contentSelector: {
    label: 'Gdzie jest tekst artykułu',
    hint: 'Prosty selektor CSS, na przykład .article-body albo main > article. Puste: wyszukiwany po zwykłych nazwach.',
  },
  inlineLabel: {
    label: 'Nazwa filtra komentarzy w tekście',
    hint: 'Na przykład „Notatki na marginesie”. Puste: „Do tekstu”, w języku czytelnika.',
  },
  attention: {
    label: 'Jak pytania autorów przyciągają uwagę',
    hint: 'Co się dzieje, gdy czytelnik dochodzi do otwartego pytania.',
  },
  rating: {
    label: 'Czytelnicy oceniają artykuły',
    hint: 'Od jednej do pięciu gwiazdek, tam gdzie Twoje strony mają ten element. Wyłączone: dotychczasowe oceny zostają, ale nie są pokazywane.',
  },
  addresses: {
    label: 'Adresy jednego artykułu',
    hint: 'Które zapisy URL mają wspólne komentarze. Zmiana nie przenosi ani nie łączy istniejących komentarzy.',
  },
  reactions: {
    label: 'Reakcje',
    hint: 'Reakcje do wyboru dla czytelników. Brak: tylko głosy.',
  },
};

export const reactionWords: typeof en.reactionWords = {
  thanks: 'Dziękuję',
  insightful: 'Trafne',
  funny: 'Zabawne',
  sad: 'Smutne',
};

export const addressRules: typeof en.addressRules = {
  scheme: 'http:// i https:// to to samo',
  www: 'www.example.com i example.com to to samo',
  index: '/story/index.html (lub .htm, .php) i /story to to samo',
  ampParameter: '/story?amp=1 i /story to to samo',
  ampPath: '/story/amp i /story to to samo',
  letterCase: '/Story i /story to to samo',
};

export const attentions: typeof en.attentions = {
  blink: 'Znaczek pytania pulsuje trzy razy',
  scroll_open:
    'Pytanie otwiera się samo, raz dla każdego czytelnika; gdy obok tekstu brak miejsca, pulsuje znaczek',
  none: 'Nic',
};

export const erasedTextModes: typeof en.erasedTextModes = {
  remove: 'Tekst jest usuwany; tam, gdzie są odpowiedzi, zostaje puste miejsce',
  keep: 'Tekst zostaje, bez imienia',
};

export const guestModes: typeof en.guestModes = {
  off: 'Komentować mogą tylko zalogowani',
  held: 'Goście mogą komentować pod imieniem; każdy komentarz czeka na zatwierdzenie',
  on: 'Goście mogą komentować pod imieniem, jak wszyscy inni',
};

/** Text of the consent line's link field; the setting's own texts belong to `text`. */
export const consentUrl: typeof en.consentUrl = {
  label: 'Link do pełnego tekstu',
  hint: 'URL, na przykład Twojej polityki prywatności. Puste: bez linku.',
};

export const moderationModes: typeof en.moderationModes = {
  post: 'Publikowane od razu, sprawdzane później',
  pre: 'Wstrzymywane do zatwierdzenia przez moderatora',
};
