/** Which addresses are one client. */
import ipaddr from 'ipaddr.js';

/** Bytes of an IPv6 address that one household or machine has to itself: a /64. */
const OWN_BYTES = 8;

/** An IPv4 address as it is, also one written as IPv6; of an IPv6 address its /64; what is no address, as it is. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const own = parsed.toByteArray().map((byte, at) => (at < OWN_BYTES ? byte : 0));
  return `${ipaddr.fromByteArray(own).toString()}/64`;
}
