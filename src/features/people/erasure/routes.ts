/** Routes for exporting and erasing a person's data. */
import * as z from 'zod';
import { requirePerson } from '../../../access/principal.js';
import { signedInRoute, type Route } from '../../../route.js';
import { ErasePersonInput, EraseSelfInput, ExportQuery, PersonExport } from '../../../shared/contract.js';
import { erasePerson, eraseSelf } from './erase.js';
import { exportPerson } from './export.js';

const Person = z.strictObject({ personId: z.uuid() });

export const erasureRoutes: Route[] = [
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/self/export',
    action: 'self.export',
    tag: 'Readers',
    summary: 'All that is stored of oneself, as JSON Lines, in pages that make one file',
    query: ExportQuery,
    response: PersonExport,
    status: 200,
    handle: async ({ ctx, site, principal, query }) => ({
      status: 200,
      body: await exportPerson(ctx, site, requirePerson(principal).id, query.cursor),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/self/erasure',
    action: 'self.erase',
    tag: 'Readers',
    summary: 'Erase one’s own data for good; the site’s setting decides about the texts of public comments',
    body: EraseSelfInput,
    status: 204,
    handle: async (request) => {
      await eraseSelf(request);
      return { status: 204, body: undefined };
    },
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/people/:personId/export',
    action: 'person.export',
    tag: 'Administrators',
    summary: 'All that is stored of a person, as JSON Lines, in pages that make one file',
    params: Person,
    query: ExportQuery,
    response: PersonExport,
    status: 200,
    handle: async ({ ctx, site, params, query }) => ({
      status: 200,
      body: await exportPerson(ctx, site, params.personId, query.cursor),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/people/:personId/erasure',
    action: 'person.erase',
    tag: 'Administrators',
    summary: 'Erase a person’s data for good',
    params: Person,
    body: ErasePersonInput,
    status: 204,
    handle: async (request) => {
      await erasePerson(request, request.params.personId, request.body.texts);
      return { status: 204, body: undefined };
    },
  }),
];
