/** Routes for what moderators know of a person, and for all comments of a person. */
import * as z from 'zod';
import { signedInRoute, type Route } from '../../../route.js';
import {
  BatchResult,
  PersonHistory,
  PersonNoteInput,
  PersonNotes,
  RejectAllInput,
  UndoAllInput,
} from '../../../shared/contract.js';
import { rejectAll, undoAll } from './batch.js';
import { addNote, readHistory, removeNote } from './history.js';

const Person = z.strictObject({ personId: z.uuid() });
const Note = z.strictObject({ personId: z.uuid(), noteId: z.uuid() });

export const moderatedPeopleRoutes: Route[] = [
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/people/:personId/history',
    action: 'moderation.read',
    tag: 'Moderators',
    summary: 'A person’s record, notes on them, decisions about them and their reports',
    params: Person,
    response: PersonHistory,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await readHistory(request, request.params.personId),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/people/:personId/notes/:noteId',
    action: 'person.note',
    tag: 'Moderators',
    summary: 'Note something on a person, for moderators, under an id of one’s own',
    params: Note,
    body: PersonNoteInput,
    response: PersonNotes,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await addNote(request, request.params.personId, {
        id: request.params.noteId,
        text: request.body.text,
      }),
    }),
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/people/:personId/notes/:noteId',
    action: 'person.note',
    tag: 'Moderators',
    summary: 'Delete a note on a person',
    params: Note,
    response: PersonNotes,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await removeNote(request, request.params.personId, request.params.noteId),
    }),
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/people/:personId/rejections',
    action: 'moderation.decide',
    tag: 'Moderators',
    summary: 'Reject the comments of a person that are public or held, a hundred per call',
    params: Person,
    body: RejectAllInput,
    response: BatchResult,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await rejectAll(request, request.params.personId, request.body),
    }),
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/people/:personId/rejections/undo',
    action: 'moderation.undo',
    tag: 'Moderators',
    summary: 'Undo own rejections of one batch, a hundred per call',
    problems: ['comment_not_found', 'conflict'],
    params: Person,
    body: UndoAllInput,
    response: BatchResult,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await undoAll(request, request.params.personId, request.body.batch),
    }),
  }),
];
