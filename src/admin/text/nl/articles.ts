/** Dutch: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('nl');

export const articlesView: typeof en.articlesView = {
  heading: 'Artikelen',
  intro:
    'Wat er bij elk artikel wacht en waar de discussies in de huidige tekst staan. Open een artikel om te zien wat de laatste publicatie heeft veranderd.',
  search: 'Woorden uit titel, sleutel of adres',
  find: 'Zoeken',
  clear: 'Alles tonen',
  sort: 'Volgorde',
  sorts: {
    activity: 'Nieuwste activiteit',
    reports: 'Meeste openstaande meldingen',
    lost: 'Meeste verloren discussies',
  },
  empty: {
    activity: 'Er zijn nog geen artikelen.',
    reports: 'Geen artikel heeft gemelde of verborgen reacties.',
    lost: 'Elke discussie heeft haar plaats in de tekst.',
  },
  notFound: 'Geen artikel heeft al deze woorden, of woorden die zo beginnen, in titel, sleutel of adres.',
  lastActive: 'Laatst actief',

  comments: (count) => plural(count, { one: '# reactie', other: '# reacties' }),
  threads: (count) => plural(count, { one: '# discussie', other: '# discussies' }),
  pending: (count) => t`${count} wachtend`,
  reported: (count) => t`${count} gemeld`,
  withheld: (count) => t`${count} verborgen`,

  /** Threads by where they are. */
  places: {
    anchored: 'bij de eigen alinea',
    moved: 'met de alinea verplaatst',
    edited: 'bij een bewerkte passage',
    ambiguous: 'nog met de hand te plaatsen',
    orphaned: 'met een verwijderde alinea',
    article: 'over het artikel',
  },
  atPlace: (count, place) => t`${count} ${place}`,

  back: 'Alle artikelen',
  onSite: 'Pagina openen',
  actions: 'Acties',
  state: 'Openen, sluiten of verbergen…',

  publication: 'Laatste publicatie',
  neverPublished:
    'De uitgever heeft de tekst van dit artikel niet gepubliceerd. De alinea’s komen uit browsers van lezers en zijn niet bevestigd.',
  published: (revision, time) => t`Revisie ${revision}, ${time}.`,
  nothingLost: 'Elke discussie heeft er haar plaats in.',
  lost: (count) =>
    plural(count, {
      one: '# discussie is erin haar plaats kwijtgeraakt.',
      other: '# discussies zijn erin hun plaats kwijtgeraakt.',
    }),

  paragraphs: 'Discussies per alinea',
  show: 'Tonen',
  showAll: 'Alle alinea’s met discussies',
  showChanged: 'Alleen verplaatste, gewijzigde of verloren alinea’s',
  noParagraphs: 'Er zijn geen discussies in de tekst.',
  noChanged: 'De laatste publicatie heeft geen alinea met discussies verplaatst, gewijzigd of verwijderd.',

  states: {
    anchored: 'Op haar plaats',
    moved: 'Verplaatst',
    edited: 'Bewerkt',
    ambiguous: 'Onzeker',
    orphaned: 'Verwijderd',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: 'Geen alinea van de huidige tekst lijkt erop.',
  whyAmbiguous:
    'Meerdere alinea’s lijken erop en geen is duidelijk de beste. Verplaats de discussies, of laat ze bij het artikel.',
  certain: (method, percent) => t`${method}, ${percent}% zeker.`,
  sinceRevision: (revision) => t`Sinds revisie ${revision}.`,
  methods: {
    id: 'Gevonden via de ID van de uitgever',
    exact: 'Dezelfde tekst in dezelfde volgorde',
    'exact-moved': 'Dezelfde tekst op een andere plaats',
    similar: 'De meest gelijkende tekst tussen de buuralinea’s',
    split: 'Deel van een gesplitste alinea',
    merge: 'Nu deel van een langere alinea',
    manual: 'Met de hand geplaatst',
    reader: 'Waar de browser van een lezer de alinea vond',
  },
  unverified: 'Niet door een publicatie bevestigd',
  gone: 'De tekst waarbij de discussie begon:',
  threadsOf: 'Discussies',
  threadsOfArticle: 'Discussies over het hele artikel',
  threadList: (excerpt) => t`Discussies over ‘${excerpt}’`,
  noComment: 'Er is geen reactie over.',
  by: (author) => t`${author}:`,
  review: 'Reactie tonen',
  locked: 'Vergrendeld',
  held: 'Antwoorden wachten op een moderator',
  resolved: 'Verwerkt',
  movedHere: 'Met de hand hierheen verplaatst',
  replies: (count) => plural(count, { one: '# openbare reactie', other: '# openbare reacties' }),
  startedOn: 'De tekst bij het begin van de discussie, en nu',

  move: 'Verplaatsen…',
  moveOf: (excerpt) => t`Discussie ‘${excerpt}’ verplaatsen`,
  undoMove: 'Verplaatsing ongedaan maken',
  moveUndone: 'De discussie staat weer bij haar alinea.',
  lock: 'Vergrendelen…',
  unlock: 'Ontgrendelen…',
  hold: 'Antwoorden vasthouden…',
  release: 'Antwoorden niet meer vasthouden…',
  moveDialog: {
    heading: 'Deze discussie naar een alinea verplaatsen',
    intro: 'De verplaatsing komt in het logboek en kan ongedaan worden gemaakt.',
    likely: 'Alinea’s die delen van de verwijderde bevatten',
    unlikely: 'Geen alinea van de huidige tekst bevat delen van de verwijderde.',
    share: (percent) => t`${percent}% van de tekst`,
    other: 'Een andere alinea',
    choose: 'Kiezen…',
    submit: 'Verplaatsen',
    cancel: 'Annuleren',
    needChoice: 'Kies een alinea.',
    done: 'De discussie is verplaatst.',
  },
};
