/**
 * Splits long lists into pieces of JSON, each an array, which the main thread only passes between the database and a worker
 * thread. Handling a single string of several megabytes would block it for tens of milliseconds.
 */

/** Characters per piece; a longer item is a piece of its own. */
export const PIECE_LENGTH = 250_000;

/** JSON as bytes in memory shared by threads. Strings would be copied between them, for a long article 25 megabytes at once. */
export type Piece = Uint8Array;

export function makePiece(json: string): Piece {
  const bytes = Buffer.from(json);
  const piece = new Uint8Array(new SharedArrayBuffer(bytes.length));
  piece.set(bytes);
  return piece;
}

/** The JSON of a piece. */
export function readPiece({ buffer, byteOffset, byteLength }: Piece): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString();
}

export function inPieces(items: Iterable<unknown>): Piece[] {
  const pieces: Piece[] = [];
  let piece: string[] = [];
  let length = 0;
  const finish = () => {
    if (piece.length > 0) pieces.push(makePiece(`[${piece.join(',')}]`));
    [piece, length] = [[], 0];
  };
  for (const item of items) {
    const json = JSON.stringify(item);
    if (length + json.length > PIECE_LENGTH) finish();
    piece.push(json);
    length += json.length;
  }
  finish();
  return pieces;
}

/** Parses pieces made from `T`s. */
export function fromPieces<T>(pieces: Piece[]): T[] {
  return pieces.flatMap((piece) => JSON.parse(readPiece(piece)) as T[]);
}

/** Total size of the pieces in bytes. */
export function sizeOf(pieces: Piece[]): number {
  return pieces.reduce((size, piece) => size + piece.length, 0);
}
