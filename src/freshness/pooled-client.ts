/** What is used of knex's client: its pool tells when a connection is done with, and connections have names. */
export interface PooledClient<C extends { __knexUid?: string }> {
  acquireConnection(): Promise<C>;
  releaseConnection(connection: C): Promise<void>;
  pool: {
    on(event: 'release', listener: (connection: C) => void): void;
    removeListener(event: 'release', listener: (connection: C) => void): void;
  };
}
