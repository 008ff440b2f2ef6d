/**
 * Long lists on their way between the database, the main thread and a worker: as pieces of JSON, each an array, that the
 * main thread only passes on. Any one string of megabytes would keep it busy for tens of milliseconds.
 */

/** Characters of one piece; a single longer item is a piece of its own. */
export const PIECE_LENGTH = 250_000;

/** Bytes of JSON in memory that threads share: strings would be copied between them all at once, 25 megabytes of a long article. */
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

/** The items of pieces that were made of `T`s. */
export function fromPieces<T>(pieces: Piece[]): T[] {
  return pieces.flatMap((piece) => JSON.parse(readPiece(piece)) as T[]);
}

/** About the bytes that pieces take. */
export function sizeOf(pieces: Piece[]): number {
  return pieces.reduce((size, piece) => size + piece.length, 0);
}
