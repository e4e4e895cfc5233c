import net, { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readLetter, type ReceivedLetter } from './letter';

/** A port of this machine that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface MailServer {
  /** What arrived, in order of arrival. */
  letters: ReceivedLetter[];
  to(address: string): ReceivedLetter[];
  stop(): Promise<void>;
}

/** A real SMTP server at the address that the booted Strapi was given. `refuses` turns recipients away with 550. */
export async function startMailServer({ refuses = [] }: { refuses?: string[] } = {}): Promise<MailServer> {
  const letters: ReceivedLetter[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(refuses.includes(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        letters.push(readLetter(Buffer.concat(chunks).toString('latin1'), recipients));
        done();
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(process.env.SMTP_PORT), '127.0.0.1', resolve);
  });
  // A sender that dies in mid-letter is the sender's trouble.
  server.on('error', () => undefined);
  return {
    letters,
    to: (address) => letters.filter(({ recipients }) => recipients.includes(address)),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Takes connections at the same address and never says a word. */
export async function startSilentServer(): Promise<{ connected: Promise<unknown>; stop(): Promise<void> }> {
  const sockets: net.Socket[] = [];
  const server = net.createServer((socket) => sockets.push(socket));
  const connected = new Promise((resolve) => server.once('connection', resolve));
  await new Promise<void>((resolve) => server.listen(Number(process.env.SMTP_PORT), '127.0.0.1', resolve));
  const stop = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    sockets.forEach((socket) => socket.destroy());
    await closed;
  };
  return { connected, stop };
}
