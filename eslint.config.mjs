/** Lint with types: mostly for promises nobody waits for, types that leak `any`, and the house rules below. */
import tseslint from 'typescript-eslint';

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one name for one thing everywhere.',
};

const REQUEST = 'Identifier[name=/^(ctx|request)$/]';

/**
 * Below an article's lock there is one connection, the transaction's. Code that can ask the context, or the request that has it,
 * for another cannot be below it; src/db/client.ts refuses it when the program runs, this before.
 */
const NO_CONTEXT_BELOW_THE_LOCK = [
  `CallExpression[callee.name=/^(withArticle|withArticleAt|withComment|withThread|withNamed|writeToArticle)$/] > :function ${REQUEST}`,
  `CallExpression[callee.name=/^with(Joint)?Statement$/] > ObjectExpression > Property > :function ${REQUEST}`,
  `CallExpression[callee.property.name=/^(sqlT|t)ransaction$/] > :function ${REQUEST}:not([parent.type="NewExpression"])`,
  `:function:has(> Identifier.params[name=/^(work|sql|tx)$/]) > Identifier.params[name=/^(ctx|request)$/]`,
  `:function:has(> .params TSTypeReference > Identifier[name="UnitOfWork"]) > Identifier.params[name=/^(ctx|request)$/]`,
].map((selector) => ({
  selector,
  message:
    'Inside a transaction use what it is given (UnitOfWork or Sql): the context leads to a second connection.',
}));

const NO_UNCHECKED_ROWS = {
  selector: 'MemberExpression[property.name="unchecked"]',
  message: 'Rows are parsed: db.sql(Row)`…`. src/db/statements.ts says which reads are too hot for that.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'src/generated/',
      '.data/',
      'coverage/',
      'test/pages/',
      'node_modules/',
      // They import the npm package; test/widget/package.test.ts type-checks them where it is installed.
      'examples/',
      // Compiled by test/contract/generated-client.test.ts, next to the client it generates.
      'test/contract/client/',
      // The benchmark's scorer and baselines, kept unchanged.
      'bench/anchoring/score.mjs',
      'bench/anchoring/adapters/',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Most async functions without await are async to turn exceptions into rejections.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/config.ts'],
    rules: {
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_UNCHECKED_ROWS, ...NO_CONTEXT_BELOW_THE_LOCK],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'src/config.ts is the only reader of the environment.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { name: 'node:process', message: 'src/config.ts is the only reader of the environment.' },
      ],
    },
  },
  {
    files: [
      'src/features/articles/page-queries.ts',
      'src/features/comments/lists/*-queries.ts',
      'src/features/comments/syndication/discussion-queries.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, ...NO_CONTEXT_BELOW_THE_LOCK] },
  },
  {
    // Exceptions give their reason in the comment that disables the rule.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/shared/i18n/**'],
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // Bodies of HTTP responses are `any`; a test that reads one incorrectly fails.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['*.config.ts', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{mjs,cjs,js}'],
    rules: {
      eqeqeq: 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
);
