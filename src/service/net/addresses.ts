import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public internet. Everything that IANA keeps for special
 * purposes does not: private, loopback, link-local, carrier-grade NAT, multicast, documentation,
 * and IPv6 addresses that carry such an IPv4 address inside.
 *
 * @example isPublicAddress('169.254.169.254') // false
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address.replace(/%.*$/, ''));
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  const six = parsed as ipaddr.IPv6;
  if (six.isIPv4MappedAddress()) return six.toIPv4Address().range() === 'unicast';
  return six.range() === 'unicast';
}
