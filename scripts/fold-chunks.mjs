/**
 * The entry in one file. esbuild puts what an entry shares with its lazy parts into a chunk of its own, so the page
 * would wait for a second file before it can do anything. Here that chunk is folded into the entry, and the parts import
 * the entry instead, which is always there before them.
 */
import { dirname, join, relative } from 'node:path';
import { ROOT } from './workspace.mjs';

/**
 * Output files of one esbuild run with splitting, changed so that the output of `source` imports nothing statically.
 * The run's `metafile` is brought up to date in place.
 */
export async function foldEntry(built, source, esbuild) {
  const { outputs } = built.metafile;
  const texts = new Map(built.map((file) => [relative(ROOT, file.path), file.text]));
  const part = Object.keys(outputs).find((path) => outputs[path].entryPoint === source);
  if (!part) throw new Error(`no output is made of ${source}`);
  const shared = staticImports(part, outputs);
  const folded = await esbuild({
    stdin: {
      contents: [
        `export * from ${JSON.stringify(specifier(part, part))};`,
        ...shared.map((path, at) => {
          const names = outputs[path].exports.map((name) => `${name} as ${nameIn(at, name)}`);
          return `export {${names}} from ${JSON.stringify(specifier(part, path))};`;
        }),
      ].join('\n'),
      resolveDir: join(ROOT, dirname(part)),
    },
    outfile: join(ROOT, part),
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    plugins: [fromMemory(texts, part, new Set([part, ...shared]))],
  });
  for (const file of folded) texts.set(relative(ROOT, file.path), file.text);
  record(part, shared, outputs);
  for (const path of shared) for (const file of [path, path + '.map']) texts.delete(file);
  for (const [path, text] of texts)
    if (path !== part && path.endsWith('.js')) texts.set(path, redirect(text, path, part, shared));
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

/** A name that no other chunk's export has: chunks number theirs alike. */
function nameIn(at, name) {
  return `$${at}${name}`;
}

function specifier(from, to) {
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : './' + path;
}

/** Serves the part and its chunks to the second run, with their source maps; all else stays an import of the part. */
function fromMemory(texts, part, inside) {
  return {
    name: 'outputs-in-memory',
    setup(run) {
      run.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const file = relative(ROOT, join(resolveDir, path));
        return inside.has(file)
          ? { path: join(ROOT, file), namespace: 'output' }
          : { path: specifier(part, file), external: true };
      });
      run.onLoad({ filter: /.*/, namespace: 'output' }, ({ path }) => {
        const file = relative(ROOT, path);
        const map = Buffer.from(texts.get(file + '.map')).toString('base64');
        const contents = texts
          .get(file)
          .replace(/# sourceMappingURL=.*\s*$/, `# sourceMappingURL=data:application/json;base64,${map}`);
        return { contents, resolveDir: dirname(path) };
      });
    },
  };
}

/** The part's entry in the metafile says what it now holds and imports. */
function record(part, shared, outputs) {
  const own = outputs[part];
  for (const path of shared) Object.assign(own.inputs, outputs[path].inputs);
  own.imports = [part, ...shared]
    .flatMap((path) => outputs[path].imports)
    .filter(({ path }) => !shared.includes(path));
  for (const path of shared) for (const file of [path, path + '.map']) delete outputs[file];
  for (const output of Object.values(outputs))
    output.imports = output.imports.map((each) =>
      shared.includes(each.path) ? { ...each, path: part } : each,
    );
}

/** In another output, imports of folded chunks become imports of the part. */
function redirect(text, path, part, shared) {
  const target = JSON.stringify(specifier(path, part));
  for (const [at, chunk] of shared.entries()) {
    const from = JSON.stringify(specifier(path, chunk)).replaceAll('.', '\\.');
    text = text
      .replace(new RegExp(`import${from}`, 'g'), () => `import${target}`)
      .replace(new RegExp(`import\\{([^}]*)\\}from${from}`, 'g'), (_, names) => {
        const renamed = names.split(',').map((each) => {
          const [name, local = name] = each.split(' as ');
          return `${nameIn(at, name)} as ${local}`;
        });
        return `import{${renamed}}from${target}`;
      });
  }
  return text;
}
