/** The architecture's boundaries (docs/architecture.md), checked on every import. */

/** May speak SQL or Prisma. */
const DATA_ACCESS = ['^src/(features|demo|access)/.*queries\\.ts$', '^src/(events|db|jobs|generated)/'];

/** The service from the bottom up: a layer imports itself, the layers listed before it and src/shared. */
const LAYERS = [
  ['http: the protocol; tracing: spans', '^src/(config|log|version)\\.ts$|^src/(http|tracing)/'],
  ['db: Postgres', '^src/db/'],
  ['cache: answers as bytes', '^src/cache/'],
  ['access: sites, principals, permissions, limits', '^src/access/'],
  ['events: changes, and who learns of them', '^src/events/'],
  [
    'context: what lives as long as the process',
    '^src/(context|metrics|text-workers|text-thread|route)\\.ts$',
  ],
  ['features', '^src/features/|^src/text-worker\\.ts$'],
  ['api: the request pipeline; jobs: work in the background', '^src/(api|jobs)/'],
  ['the process', '^src/(app|routes|server|startup|lifecycle|main|cli)\\.ts$|^src/(cli|demo)/'],
];

/** The widget's layers from the lowest up (docs/architecture.md); those of one line do not know each other. */
const WIDGET_LAYERS = [
  ['dom-blocks.ts'],
  ['core/'],
  ['article/'],
  ['comment/'],
  ['list/', 'write/', 'rating/', 'listing/'],
  ['panel/', 'manage/', 'people/', 'editor/'],
  ['matters/'],
  ['elements/'],
  ['parts/'],
  ['define.ts'],
  ['interline.ts', 'package/'],
].map((layer) => layer.map((path) => '^src/widget/' + path.replace('.', '\\.')));

const widgetLayers = WIDGET_LAYERS.flatMap((layer, at) =>
  layer.map((path) => ({
    name: 'widget-layers',
    comment: 'The widget imports downwards; a part declares what it calls in later ones in its parts.ts.',
    severity: 'error',
    from: { path },
    to: { path: [...layer.filter((other) => other !== path), ...WIDGET_LAYERS.slice(at + 1).flat()] },
  })),
);

function layers(list) {
  return list.slice(0, -1).map(([name, path], at) => ({
    name: `layer-${name.split(':')[0].split(' ')[0]}`,
    comment: `"${name}" must not import from a layer above it.`,
    severity: 'error',
    from: { path },
    to: {
      path: list.slice(at + 1).map(([, above]) => above),
    },
  }));
}

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules must not depend on each other in circles, not even for types.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...layers(LAYERS),
    ...widgetLayers,
    {
      name: 'shared-is-pure',
      comment:
        'src/shared runs in the service and in browsers, so it only imports from itself. (Addresses are compared in their canonical form.)',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: '^src/shared/(contract|address\\.ts$)' },
      // The list of languages is generated.
      to: { pathNot: ['^src/shared/', '^src/generated/locales\\.ts$'] },
    },
    {
      name: 'contract-needs-zod-alone',
      comment: 'The contract consists of zod schemas.',
      severity: 'error',
      from: { path: '^src/shared/contract' },
      to: { pathNot: ['^src/shared/', '^node_modules/zod/'] },
    },
    {
      name: 'contract-as-types-in-browsers',
      comment: 'Importing a value from the contract would add zod to the bundle.',
      severity: 'error',
      from: { path: '^src/(widget|admin|shared)/', pathNot: '^src/shared/contract' },
      to: { path: '^src/shared/contract', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-code-stands-alone',
      comment:
        'The widget and the console import from themselves, src/shared and Preact, the console also the text diff and the charts. (The package declares its elements for React.)',
      severity: 'error',
      from: { path: '^src/(widget|admin)/', pathNot: '^src/widget/package/react\\.ts$' },
      to: {
        pathNot: [
          ...['^src/$1/', '^src/shared/', '^src/generated/console-locales\\.ts$'],
          '^node_modules/(preact|diff|uplot)/',
        ],
      },
    },
    {
      name: 'service-without-browser-code',
      comment: 'The service serves the bundles; it does not import their sources.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(widget|admin|generated)/' },
      to: { path: ['^src/(widget|admin)/', '^src/generated/console-locales\\.ts$'] },
    },
    {
      name: 'features-through-use-cases',
      comment:
        'A feature imports others through their use-cases.ts, or view.ts for rendering; the moderation phases are pure and comments use them directly.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/',
        pathNot: [
          '^src/features/$1/',
          '^src/features/[^/]+/(use-cases|view)\\.ts$',
          '^src/features/moderation/phases/index\\.ts$',
        ],
      },
    },
    {
      name: 'data-access-in-its-place',
      comment:
        'Only queries.ts, files such as page-queries.ts, src/events, src/db and src/jobs use Prisma, pg or the generated client.',
      severity: 'error',
      from: { path: '^src/', pathNot: DATA_ACCESS },
      to: { path: ['^src/generated/prisma/', '^node_modules/(@types/)?pg/', '^node_modules/@prisma/'] },
    },
    {
      name: 'service-runs-without-dev-dependencies',
      comment: 'The production image has no devDependencies. (Browser code is bundled.)',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(widget|admin)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'not-without-declaration',
      comment: 'A package that package.json does not list may disappear with an update of another one.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/generated/'] },
    // Compiled by a test, next to the client it generates.
    exclude: { path: '^test/contract/client/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
