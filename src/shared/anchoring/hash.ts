/**
 * A synchronous 64-bit hash with the same result in every browser and in Node.js: two 32-bit lanes mixed by
 * multiplication and finished with MurmurHash3's finaliser (A. Appleby, public domain). It detects equal text;
 * it does not resist deliberate collisions, which could only affect the attacker's own thread.
 */

const LANE_A = { seed: 0xdeadbeef, multiplier: 2654435761 };
const LANE_B = { seed: 0x41c6ce57, multiplier: 1597334677 };

/** 16 hexadecimal digits for a text returned by `normalise`. */
export function hashText(normalised: string): string {
  let a = LANE_A.seed ^ normalised.length;
  let b = LANE_B.seed ^ normalised.length;
  for (let i = 0; i < normalised.length; i++) {
    const unit = normalised.charCodeAt(i);
    a = Math.imul(a ^ unit, LANE_A.multiplier);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, LANE_B.multiplier);
    b ^= b >>> 13;
  }
  return hex(finish(a ^ Math.imul(b, LANE_A.multiplier))) + hex(finish(b ^ Math.imul(a, LANE_B.multiplier)));
}

function finish(lane: number): number {
  lane = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  lane = Math.imul(lane ^ (lane >>> 13), 0xc2b2ae35);
  return (lane ^ (lane >>> 16)) >>> 0;
}

function hex(lane: number): string {
  return lane.toString(16).padStart(8, '0');
}
