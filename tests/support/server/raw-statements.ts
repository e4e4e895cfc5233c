import type { Core } from '@strapi/strapi';
import { statementsOf } from '../../../src/database/statements';

/** Puts `around` in the way of every statement that reads for readers, until the returned function is called. */
export function aroundRawStatements(strapi: Core.Strapi, around: (run: () => Promise<unknown>, values: readonly unknown[]) => Promise<unknown>): () => void {
  const statements = statementsOf(strapi);
  const { read } = statements;
  statements.read = (text, values) => around(() => read(text, values), values) as ReturnType<typeof read>;
  return () => {
    statements.read = read;
  };
}
