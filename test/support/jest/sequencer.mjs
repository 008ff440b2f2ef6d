/**
 * The order of test files. Jest starts with the largest, where it has not measured them before, as on a machine of CI. The
 * longest are not the largest: started late, one would run alone while the other workers have nothing left to do.
 */
import Sequencer from '@jest/test-sequencer';

/**
 * Files that take more than half a minute on two cores, the longest first, and among them those that mostly wait for processes
 * to start and stop: beside them the others have a core each.
 */
const FIRST = [
  'widget/stories/touch',
  'widget/stories/keyboard',
  'fault/jobs',
  'fault/starting-and-stopping',
  'widget/stories/mouse',
  'api/bad-input',
  'deploy/proxy',
  'widget/reading',
  'fault/database-down',
  'api/permissions',
  'fault/embedded-postgres',
  'api/migrate',
  'widget/first-touch',
  'widget/accessible',
];

/** Then those with a browser, one after the other: a worker's is closed when a file does without (`chromium.mjs`). */
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
