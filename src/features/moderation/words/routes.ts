/** Routes for a site's words. */
import * as z from 'zod';
import { signedInRoute, type Route } from '../../../route.js';
import {
  Word,
  WordChange,
  WordExport,
  WordExportQuery,
  WordImport,
  WordImportResult,
  WordInput,
  WordPage,
  WordQuery,
  WordTest,
  WordTestResult,
} from '../../../shared/contract.js';
import {
  addWord,
  changeWord,
  exportWords,
  importWords,
  listWords,
  removeWord,
  testWords,
} from './use-cases.js';

const WordId = z.strictObject({ wordId: z.uuid() });

export const wordRoutes: Route[] = [
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/words',
    action: 'words.read',
    tag: 'Moderators',
    summary: 'Words that reject or hold comments, in alphabetical order',
    query: WordQuery,
    response: WordPage,
    status: 200,
    handle: ({ site, query }) => Promise.resolve({ status: 200, body: listWords(site, query) }),
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/moderation/words',
    action: 'words.change',
    tag: 'Administrators',
    summary: 'Add a word or phrase',
    problems: ['word_taken', 'too_many_words'],
    body: WordInput,
    response: Word,
    status: 201,
    handle: async (request) => ({ status: 201, body: await addWord(request, request.body) }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/words/export',
    action: 'words.read',
    tag: 'Moderators',
    summary: 'All words as text: one per line, or CSV',
    query: WordExportQuery,
    response: WordExport,
    status: 200,
    handle: ({ site, query }) =>
      Promise.resolve({ status: 200, body: { content: exportWords(site, query.format, query.list) } }),
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/moderation/words/import',
    action: 'words.change',
    tag: 'Administrators',
    summary: 'Import words from text, all of them or none',
    problems: ['too_many_words', 'text_too_complex'],
    body: WordImport,
    bodyLimit: 4_194_304,
    response: WordImportResult,
    status: 200,
    handle: async (request) => ({ status: 200, body: await importWords(request, request.body) }),
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/moderation/words/test',
    action: 'words.read',
    tag: 'Moderators',
    summary: 'Test the words on a text: matches, positions, and the effect on a comment',
    body: WordTest,
    response: WordTestResult,
    status: 200,
    handle: async ({ site, body }) => ({ status: 200, body: await testWords(site, body.text) }),
  }),
  signedInRoute({
    method: 'patch',
    path: '/v1/sites/:site/moderation/words/entries/:wordId',
    action: 'words.change',
    tag: 'Administrators',
    summary: 'Change a word; omitted fields stay unchanged',
    problems: ['word_taken'],
    params: WordId,
    body: WordChange,
    response: Word,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await changeWord(request, request.params.wordId, request.body),
    }),
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/moderation/words/entries/:wordId',
    action: 'words.change',
    tag: 'Administrators',
    summary: 'Remove a word',
    params: WordId,
    status: 204,
    async handle(request) {
      await removeWord(request, request.params.wordId);
      return { status: 204, body: undefined };
    },
  }),
];
