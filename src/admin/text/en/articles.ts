/** English: articles: their list, one article’s publication, paragraphs and threads. */
import type { ArticleSummary, DiscussedParagraph } from '../../../shared/contract.js';
import type { ArticleSort } from '../../../shared/enums.js';
import { formsOf } from '../forms.js';

type Anchors = ArticleSummary['anchors'];

const { t, plural } = formsOf('en');

export const articlesView = {
  heading: 'Articles',
  intro:
    'What waits on each article, and where its threads are in the current text. Open one to see what the last publication changed.',
  search: 'Words of the title, key or address',
  find: 'Search',
  clear: 'Show all',
  sort: 'Order',
  sorts: {
    activity: 'Newest activity',
    reports: 'Most open reports',
    lost: 'Most lost threads',
  } satisfies Record<ArticleSort, string>,
  empty: {
    activity: 'There are no articles yet.',
    reports: 'No article has reported or hidden comments.',
    lost: 'Every thread has its place in the text.',
  } satisfies Record<ArticleSort, string>,
  notFound: 'No article has all these words, or beginnings of words, in its title, key or address.',
  lastActive: 'Last active',

  comments: (count: number) => plural(count, { one: '# comment', other: '# comments' }),
  threads: (count: number) => plural(count, { one: '# thread', other: '# threads' }),
  pending: (count: number) => t`${count} pending`,
  reported: (count: number) => t`${count} reported`,
  withheld: (count: number) => t`${count} hidden`,

  /** Threads by where they are. */
  places: {
    anchored: 'at their paragraph',
    moved: 'moved with their paragraph',
    edited: 'at an edited passage',
    ambiguous: 'waiting for a person to choose',
    orphaned: 'whose paragraph was removed',
    article: 'about the article',
  } satisfies Record<keyof Anchors, string>,
  atPlace: (count: number, place: string) => t`${count} ${place}`,

  back: 'All articles',
  onSite: 'Open the page',
  actions: 'Actions',
  state: 'Open, close or hide…',

  publication: 'Last publication',
  neverPublished:
    'The publisher hasn’t published this article’s text. Its paragraphs come from readers’ browsers and aren’t confirmed.',
  published: (revision: number, time: string) => t`Revision ${revision}, ${time}.`,
  nothingLost: 'Every thread has its place in it.',
  lost: (count: number) =>
    plural(count, { one: '# thread lost its place in it.', other: '# threads lost their place in it.' }),

  paragraphs: 'Threads by paragraph',
  show: 'Show',
  showAll: 'All paragraphs with threads',
  showChanged: 'Only paragraphs that moved, changed or are lost',
  noParagraphs: 'There are no threads in the text.',
  noChanged: 'The last publication moved, changed or removed no paragraph with threads.',

  states: {
    anchored: 'In place',
    moved: 'Moved',
    edited: 'Edited',
    ambiguous: 'Uncertain',
    orphaned: 'Removed',
  } satisfies Record<DiscussedParagraph['state'], string>,
  /** Why a paragraph is where it is. */
  whyOrphaned: 'No paragraph of the current text is like it.',
  whyAmbiguous:
    'Several paragraphs are like it, and none is clearly the best. Move its threads, or leave them with the article.',
  certain: (method: string, percent: number) => t`${method}, ${percent}% certain.`,
  sinceRevision: (revision: number) => t`Since revision ${revision}.`,
  methods: {
    id: 'Found by the id the publisher gives it',
    exact: 'The same text in the same order',
    'exact-moved': 'The same text in another place',
    similar: 'The most similar text among its neighbours',
    split: 'A part of a paragraph that was split',
    merge: 'Part of a longer paragraph now',
    manual: 'Placed by a person',
    reader: 'Where a reader’s browser found it',
  } as Record<string, string | undefined>,
  unverified: 'Not confirmed by a publication',
  gone: 'The text it was started on:',
  threadsOf: 'Threads',
  threadsOfArticle: 'Threads about the article as a whole',
  threadList: (excerpt: string) => t`Threads on “${excerpt}”`,
  noComment: 'No comment is left.',
  by: (author: string) => t`${author}:`,
  review: 'Show comment',
  locked: 'Locked',
  held: 'Replies wait for a moderator',
  resolved: 'Addressed',
  movedHere: 'Moved here by a person',
  replies: (count: number) => plural(count, { one: '# public comment', other: '# public comments' }),
  startedOn: 'The text when it was started, and now',

  move: 'Move…',
  moveOf: (excerpt: string) => t`Move the thread “${excerpt}”`,
  undoMove: 'Undo the move',
  moveUndone: 'The thread is back at its paragraph.',
  lock: 'Lock…',
  unlock: 'Unlock…',
  hold: 'Hold replies…',
  release: 'Stop holding replies…',
  moveDialog: {
    heading: 'Move this thread to a paragraph',
    intro: 'The move is logged, and you can undo it.',
    likely: 'Paragraphs that contain parts of the removed one',
    unlikely: 'No paragraph of the current text contains parts of the removed one.',
    share: (percent: number) => t`${percent}% of its text`,
    other: 'Another paragraph',
    choose: 'Choose…',
    submit: 'Move',
    cancel: 'Cancel',
    needChoice: 'Choose a paragraph.',
    done: 'The thread was moved.',
  },
};
