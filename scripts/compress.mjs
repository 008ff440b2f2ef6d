/** Compresses files for browsers at build time, with maximum compression. */
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = new Set(['.js', '.css', '.html', '.svg']);
const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** `.br` and `.gz` variants of the outputs (by path in `dist/`) that are served to browsers. */
export async function compressed(outputs) {
  const made = [];
  for (const [file, contents] of outputs)
    if (file.startsWith('public') && COMPRESSIBLE.has(extname(file)))
      made.push(both(file, Buffer.from(contents)));
  return (await Promise.all(made)).flat();
}

async function both(file, bytes) {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [
    [file + '.br', await brotliOf(bytes, { params })],
    [file + '.gz', await gzipOf(bytes, { level: constants.Z_BEST_COMPRESSION })],
  ];
}
