/**
 * Jest runs the tests as ES modules (`npm test` sets the Node.js flag for that), each layer of `test/` by its folder:
 * `npm test -- test/unit`. What they import of the service is the built one, in `dist/`.
 */
import { availableParallelism } from 'node:os';

const swc = (parser) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser,
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const layers = ['unit', 'property', 'api', 'live', 'widget', 'contract', 'fault', 'deploy'];
// On a cluster only: `npm run test:citus`.
if (process.env.TEST_DATABASE_NODES) layers.push('citus');

export default {
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: [`<rootDir>/test/{${layers.join(',')}}/**/*.test.{ts,tsx}`],
  testEnvironment: '<rootDir>/test/support/jest/environment.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // Sources import each other as `./x.js`, the name of the built file.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    // Browser sources are bundled, so they have no built file each.
    '/src/(?!widget/|admin/).*\\.ts$': '<rootDir>/test/support/jest/built.mjs',
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '\\.ts$': swc({ syntax: 'typescript' }),
  },
  automock: false,
  testSequencer: '<rootDir>/test/support/jest/sequencer.mjs',
  // More than the processors, because a worker that waits for its browser, database or processes leaves one idle.
  maxWorkers: Math.min(availableParallelism(), 4) + 1,
  // Tests have shorter limits for what they wait for; this one allows for a busy machine.
  testTimeout: 90_000,
};
