/** Groups the addresses that count as one client. */
import ipaddr from 'ipaddr.js';

/** Bytes of the IPv6 prefix that one household or machine has to itself: a /64. */
const OWN_BYTES = 8;

/** IPv4 addresses (also IPv4-mapped IPv6) unchanged; IPv6 addresses as their /64; anything else unchanged. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const own = parsed.toByteArray().map((byte, at) => (at < OWN_BYTES ? byte : 0));
  return `${ipaddr.fromByteArray(own).toString()}/64`;
}
