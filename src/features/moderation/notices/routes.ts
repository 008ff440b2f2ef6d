/** Routes for notices of illegal content; they need no account. */
import * as z from 'zod';
import { anonymousRoute, type Route } from '../../../route.js';
import { NoticeInput, NoticeReceipt, NoticeStatus } from '../../../shared/contract.js';
import { readNotice, sendNotice } from './use-cases.js';

export const noticeRoutes: Route[] = [
  anonymousRoute({
    method: 'post',
    path: '/v1/sites/:site/notices',
    action: 'notice.send',
    tag: 'Readers',
    summary: 'Report illegal content, without an account; answered with a receipt',
    problems: ['busy', 'comment_not_found', 'comment_gone'],
    body: NoticeInput,
    response: NoticeReceipt,
    status: 201,
    handle: ({ ctx, site, body }) => sendNotice(ctx, site, body),
  }),
  anonymousRoute({
    method: 'get',
    path: '/v1/sites/:site/notices/:receipt',
    action: 'notice.send',
    tag: 'Readers',
    summary: 'The outcome of a report of illegal content, by its receipt',
    params: z.strictObject({ receipt: z.string().max(100) }),
    response: NoticeStatus,
    status: 200,
    handle: ({ ctx, site, params }) => readNotice(ctx, site, params.receipt),
  }),
];
