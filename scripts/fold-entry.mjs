/**
 * The entry in one file. esbuild puts what an entry shares with its lazy parts into a chunk of its own, so the page
 * would wait for a second file before it can do anything. A second run folds that chunk into the entry, and lets the
 * parts import the entry instead, which is always there before them.
 */
import { dirname, join, relative } from 'node:path';
import { ROOT } from './workspace.mjs';

/**
 * Output files of one esbuild run with splitting, changed so that the output of `source` imports nothing statically.
 * `built.metafile` is brought up to date in place.
 */
export async function foldEntry(built, source, esbuild) {
  const { outputs } = built.metafile;
  const texts = new Map(built.map((file) => [relative(ROOT, file.path), file.text]));
  const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint === source);
  if (!entry) throw new Error(`no output is made of ${source}`);
  const shared = staticImports(entry, outputs);
  const scripts = Object.keys(outputs).filter((path) => path.endsWith('.js') && !shared.includes(path));
  const folded = await esbuild({
    entryPoints: scripts.map((path) => ({ in: path, out: path.replace(/\.js$/, '') })),
    outdir: ROOT,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    legalComments: 'linked',
    plugins: [folding(texts, entry, shared, outputs)],
  });
  for (const path of shared) for (const file of [path, path + '.map']) texts.delete(file);
  for (const file of folded) texts.set(relative(ROOT, file.path), file.text);
  record(entry, shared, outputs);
  return [...texts].map(([path, text]) => ({ path: join(ROOT, path), contents: Buffer.from(text) }));
}

/** What `path` imports statically, directly or through others. */
function staticImports(path, outputs, found = new Set()) {
  for (const { path: next, kind } of outputs[path].imports)
    if (kind === 'import-statement' && !found.has(next)) {
      found.add(next);
      staticImports(next, outputs, found);
    }
  return [...found];
}

/**
 * Serves the outputs of the first run to the second. For the entry, shared chunks are themselves and are exported along
 * with it; for everybody else they are the entry's exports. All other imports stay as they are.
 */
function folding(texts, entry, shared, outputs) {
  // Chunks name their exports alike, so the entry numbers them.
  const inEntry = (chunk, name) => `$${shared.indexOf(chunk)}${name}`;
  return {
    name: 'fold-entry',
    setup(run) {
      run.onResolve({ filter: /.*/ }, ({ path, kind, importer, resolveDir, namespace, pluginData }) => {
        const file = relative(ROOT, join(resolveDir, path));
        if (kind === 'entry-point') return { path: file, namespace: file === entry ? 'whole' : 'output' };
        if (namespace === 'whole' || (pluginData?.inside && shared.includes(file)))
          return { path: file, namespace: 'output', pluginData: { inside: true, from: dirname(entry) } };
        const from = pluginData?.from ?? relative(ROOT, resolveDir);
        if (shared.includes(file))
          return {
            path: `${importer} ${file}`,
            namespace: 'instead',
            pluginData: { from, chunk: file, names: importedNames(texts.get(importer), path) },
          };
        return { path: specifier(from, file), external: true };
      });
      run.onLoad({ filter: /.*/, namespace: 'whole' }, () => ({
        contents: [
          `export * from ${JSON.stringify('./' + entry)};`,
          ...shared.map((chunk) => {
            const names = outputs[chunk].exports.map((name) => `${name} as ${inEntry(chunk, name)}`);
            return `export {${names}} from ${JSON.stringify('./' + chunk)};`;
          }),
        ].join('\n'),
        resolveDir: ROOT,
      }));
      run.onLoad({ filter: /.*/, namespace: 'instead' }, ({ pluginData }) => {
        const names = pluginData.names.map((name) => `${inEntry(pluginData.chunk, name)} as ${name}`);
        return {
          contents: `export {${names}} from ${JSON.stringify('./' + entry)};`,
          resolveDir: ROOT,
          pluginData,
        };
      });
      run.onLoad({ filter: /.*/, namespace: 'output' }, ({ path, pluginData }) => {
        const map = Buffer.from(texts.get(path + '.map')).toString('base64');
        return {
          contents: texts
            .get(path)
            .replace(/# sourceMappingURL=.*\s*$/, `# sourceMappingURL=data:application/json;base64,${map}`),
          resolveDir: join(ROOT, dirname(path)),
          pluginData,
        };
      });
    },
  };
}

/** What a script of the first run imports from `path`: what nobody names would be imported all the same. */
function importedNames(text, path) {
  const clauses = text.matchAll(/import\{([^}]*)\}from"([^"]*)"/g);
  return [...clauses]
    .filter(([, , from]) => from === path)
    .flatMap(([, names]) => names.split(',').map((each) => each.split(' as ')[0]));
}

function specifier(from, to) {
  const path = relative(from, to);
  return path.startsWith('.') ? path : './' + path;
}

/** The metafile says what the entry now holds, and that others import it. */
function record(entry, shared, outputs) {
  const own = outputs[entry];
  for (const path of shared) Object.assign(own.inputs, outputs[path].inputs);
  own.imports = [entry, ...shared]
    .flatMap((path) => outputs[path].imports)
    .filter(({ path }) => !shared.includes(path));
  for (const path of shared) for (const file of [path, path + '.map']) delete outputs[file];
  for (const output of Object.values(outputs))
    output.imports = output.imports.map((each) =>
      shared.includes(each.path) ? { ...each, path: entry } : each,
    );
}
