/**
 * The order of test files. Without earlier measurements, as in CI, Jest starts with the largest file. The
 * longest-running ones are not the largest: started late, one would run alone while the other workers are idle.
 */
import Sequencer from '@jest/test-sequencer';

/**
 * Files that take more than half a minute on two cores, longest first, mixed with those that mostly wait for processes
 * to start and stop, which leave a core to the others.
 */
const FIRST = [
  'widget/stories/touch',
  'widget/stories/keyboard',
  'fault/jobs',
  'fault/starting-and-stopping',
  'widget/stories/mouse',
  'api/bad-input',
  'deploy/proxy',
  'deploy/scale',
  'widget/reading',
  'fault/database-down',
  'api/permissions',
  'live/flat-reads',
  'fault/embedded-postgres',
  'api/migrate',
  'widget/console-live',
  'widget/console-item',
  'widget/first-touch',
  'widget/accessible',
];

/**
 * Then those with a browser, consecutively: a worker's browser is closed when a file does not use it (`chromium.mjs`).
 */
const isBrowser = (path) => path.includes('/test/widget/');

function place({ path }) {
  const at = FIRST.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
  if (at >= 0) return at;
  return FIRST.length + (isBrowser(path) ? 0 : 1);
}

export default class extends Sequencer {
  async sort(tests) {
    return (await super.sort(tests)).toSorted((a, b) => place(a) - place(b));
  }
}
