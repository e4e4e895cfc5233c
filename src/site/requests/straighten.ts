import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-real-ip'];

/**
 * Takes from a request what its sender has no say in: where it comes from and by which name the site was called, unless
 * one of the configured proxies says so; and the host, which is the configured one wherever a public address is set.
 *
 * @param proxies addresses and networks ("10.0.0.0/8") of the proxies in front of this server
 * @param host the public host; null when none is configured
 */
export function straightener(proxies: readonly string[], host: string | null): (request: IncomingMessage) => void {
  const trusted = networksOf(proxies);
  return (request) => {
    if (!isTrusted(trusted, request.socket.remoteAddress)) for (const name of FORWARDED) delete request.headers[name];
    if (host) request.headers.host = host;
  };
}

/** @throws RangeError naming what is no address and no network */
function networksOf(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address, bits, ...rest] = proxy.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const length = bits === undefined ? most : Number(bits);
    if (!version || rest.length > 0 || !Number.isInteger(length) || length < 0 || length > most) {
      throw new RangeError(`TRUSTED_PROXIES: “${proxy}” không phải là địa chỉ hoặc mạng, ví dụ 10.0.0.5 hoặc 10.0.0.0/24.`);
    }
    list.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

function isTrusted(trusted: BlockList, remote: string | undefined): boolean {
  const address = remote?.replace(/^::ffff:(?=\d+\.)/i, '');
  const version = address ? isIP(address) : 0;
  return version !== 0 && trusted.check(address as string, version === 4 ? 'ipv4' : 'ipv6');
}
