/**
 * The order of test files. Jest starts with the largest, where it has not measured them before, as on a machine of CI. The
 * longest are not the largest: started late, one would run alone while the other workers have nothing left to do.
 */
import Sequencer from '@jest/test-sequencer';

/** Files that take more than half a minute on two cores, the longest first. */
const LONGEST = [
  'widget/stories/keyboard',
  'widget/stories/touch',
  'widget/stories/mouse',
  'api/cli',
  'widget/console',
  'api/bad-input',
];

const place = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
  return at < 0 ? LONGEST.length : at;
};

export default class extends Sequencer {
  async sort(tests) {
    return (await super.sort(tests)).toSorted((a, b) => place(a) - place(b));
  }
}
