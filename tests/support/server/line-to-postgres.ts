import net from 'node:net';

export interface Line {
  port: number;
  /** The database is gone: every connection breaks and none is accepted. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** A line to the tests' PostgreSQL that can be cut: to whoever is behind it the database has stopped. */
export async function lineToPostgres(): Promise<Line> {
  const { DATABASE_HOST: host = '127.0.0.1', DATABASE_PORT: port = '5432' } = process.env;
  const sockets = new Set<net.Socket>();
  const accept = (near: net.Socket) => {
    const far = net.connect(Number(port), host);
    for (const [one, other] of [[near, far], [far, near]]) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  };
  let server = net.createServer(accept);
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const own = (server.address() as net.AddressInfo).port;
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return {
    port: own,
    cut,
    mend: () => {
      server = net.createServer(accept);
      return listen(own);
    },
    close: cut,
  };
}
