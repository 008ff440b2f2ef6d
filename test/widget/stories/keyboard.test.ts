/** The stories of reader, author and moderator by keyboard alone, in both directions, in the light and in the dark. */
import type { Browser } from 'playwright-core';
import type { TestService } from '../../support/service.js';
import { onStage } from '../widget-page.js';
import { HANDS } from './hands.js';
import { tellStories } from './stories.js';

let service: TestService;
let browser: Browser;
onStage((...started) => ([service, browser] = started));

tellStories(() => ({ service, browser, hand: HANDS.keyboard }));
