/** Each story by mouse, by touch on a phone and by keyboard alone, in both directions, in the light and in the dark. */
import { describe, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { TestService } from '../../support/service.js';
import { onStage, STARTING } from '../widget-page.js';
import { HANDS } from './hands.js';
import { authorStory, moderatorStory, readerStory, TONGUES, type Setting } from './stories.js';

// Many looks of axe at two open pages take a busy machine long.
jest.setTimeout(STARTING);

let service: TestService;
let browser: Browser;
onStage((...started) => ([service, browser] = started));

const STORIES = { reader: readerStory, author: authorStory, moderator: moderatorStory };

describe.each(Object.entries(HANDS))('by %s', (_, hand) => {
  describe.each(Object.entries(TONGUES))('%s', (__, tongue) => {
    describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
      test.each(Object.entries(STORIES))('%s', async (___, story) => {
        const setting: Setting = { service, browser, hand, tongue, colorScheme };
        await story(setting);
      });
    });
  });
});
