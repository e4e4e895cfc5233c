import { BlockList, isIP } from 'node:net';

/** Special-purpose blocks of the IANA registries (RFC 6890 and later): nothing there is a site on the Internet. */
const INNER_V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Of IPv6 only the block of global addresses is outside; in it, these carry an IPv4 address or stand for examples. */
const GLOBAL_V6: [string, number] = ['2000::', 3];
const INNER_V6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const list = (blocks: [string, number][], family: 'ipv4' | 'ipv6') => {
  const blockList = new BlockList();
  for (const [network, prefix] of blocks) blockList.addSubnet(network, prefix, family);
  return blockList;
};
const innerV4 = list(INNER_V4, 'ipv4');
const globalV6 = list([GLOBAL_V6], 'ipv6');
const innerV6 = list(INNER_V6, 'ipv6');

/** True unless the text is an IP address of the public Internet. */
export function isInnerAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return innerV4.check(address, 'ipv4');
    case 6:
      return !globalV6.check(address, 'ipv6') || innerV6.check(address, 'ipv6');
    default:
      return true;
  }
}
