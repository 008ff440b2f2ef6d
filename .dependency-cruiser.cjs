/** The architecture's boundaries (docs/architecture.md), checked on every import. */

/** May speak SQL or Prisma. */
const DATA_ACCESS = [
  '^src/(features/[^/]+|demo)/((annotation|discussion|paragraph|list|mark|mention|own|page|post|publish|removal|thread)-)?queries\\.ts$',
  '^src/(events|db|jobs|generated)/',
];

/** The widget's layers from the lowest up (docs/architecture.md); those of one line do not know each other. */
const WIDGET_LAYERS = [
  ['dom-blocks.ts'],
  ['core/'],
  ['article/'],
  ['comment/'],
  ['list/', 'write/', 'rating/', 'listing/'],
  ['panel/', 'manage/', 'people/'],
  ['elements/'],
  ['parts/'],
  ['define.ts'],
  ['interline.ts', 'package/'],
].map((layer) => layer.map((path) => '^src/widget/' + path.replace('.', '\\.')));

const widgetLayers = WIDGET_LAYERS.flatMap((layer, at) =>
  layer.map((path) => ({
    name: 'widget-layers',
    comment: 'The widget imports downwards; what a part calls in later ones it declares in its parts.ts.',
    severity: 'error',
    from: { path },
    to: { path: [...layer.filter((other) => other !== path), ...WIDGET_LAYERS.slice(at + 1).flat()] },
  })),
);

/** Where not even types may refer to each other in circles. */
const WITHOUT_TYPE_CYCLES = ['^src/widget/'];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module. Types alone may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycles-of-types',
      comment: 'What two modules say of each other belongs into a third below them.',
      severity: 'error',
      from: { path: WITHOUT_TYPE_CYCLES },
      to: { circular: true },
    },
    ...widgetLayers,
    {
      name: 'shared-is-pure',
      comment: 'src/shared runs in the service and in browsers, so it imports nothing but itself.',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: '^src/shared/contract' },
      to: { pathNot: '^src/shared/' },
    },
    {
      name: 'contract-needs-zod-alone',
      comment: 'The contract is made of zod schemas.',
      severity: 'error',
      from: { path: '^src/shared/contract' },
      to: { pathNot: ['^src/shared/', '^node_modules/zod/'] },
    },
    {
      name: 'contract-as-types-in-browsers',
      comment: 'Importing a value of the contract would put zod into the bundle.',
      severity: 'error',
      from: { path: '^src/(widget|admin|shared)/', pathNot: '^src/shared/contract' },
      to: { path: '^src/shared/contract', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-code-stands-alone',
      comment:
        'The widget and the console import themselves, src/shared and Preact, the console also what compares texts. (The package describes its elements to React.)',
      severity: 'error',
      from: { path: '^src/(widget|admin)/', pathNot: '^src/widget/package/react\\.ts$' },
      to: { pathNot: ['^src/$1/', '^src/shared/', '^node_modules/preact/', '^node_modules/diff/'] },
    },
    {
      name: 'service-without-browser-code',
      comment: 'The service serves the bundles; it does not import their sources.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(widget|admin)/' },
      to: { path: '^src/(widget|admin)/' },
    },
    {
      name: 'features-through-use-cases',
      comment:
        'A feature reaches another through its use-cases.ts, and through view.ts for rendering; the moderation phases are pure and what comments are judged by.',
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
        'Only queries.ts and the likes of page-queries.ts, src/events, src/db and src/jobs touch Prisma, pg or the generated client.',
      severity: 'error',
      from: { path: '^src/', pathNot: DATA_ACCESS },
      to: { path: ['^src/generated/', '^node_modules/(@types/)?pg/', '^node_modules/@prisma/'] },
    },
    {
      name: 'service-runs-without-dev-dependencies',
      comment: 'The production image has no devDependencies. (What browsers get is bundled.)',
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
      comment: 'A package that package.json does not name may be gone after the next update of another one.',
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
    // Compiled by a test, beside a client it generates.
    exclude: { path: '^test/contract/client/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
