import type { Desk } from '../../support/server/section';
import { makeClause } from '../../support/server/clauses';
import { makeDesk } from '../../support/server/section';
import { app } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

export interface Contact extends Person {
  email: string;
}

/** A person in a role (and of a unit), with the address that letters go to. */
export async function personIn(role: string, desk?: Desk): Promise<Contact> {
  const person = await signIn(role, desk?.unit);
  const { email } = await app().db.query('admin::user').findOne({ where: { id: person.userId } });
  return { ...person, email };
}

/** A unit of its own under a clause, with one editor to be reminded. */
export async function owingDesk(changes: Record<string, unknown> = {}): Promise<{ desk: Desk; editor: Contact; clause: { key: string } }> {
  const desk = await makeDesk();
  const clause = await makeClause(desk, changes);
  return { desk, editor: await personIn('cchc-editor', desk), clause };
}

interface Rounds {
  queueDue(): Promise<void>;
  sendDue(): Promise<void>;
}

export const rounds = (): Rounds => app().plugin('quota').service('notices');

/** One round of the minute: write down what is due, send what waits. */
export async function look(): Promise<void> {
  await rounds().queueDue();
  await rounds().sendDue();
}

/** The outbox of a unit, oldest first. */
export const outbox = async ({ unit }: Desk): Promise<Record<string, unknown>[]> =>
  app().db.connection('quota_notices').where({ unit_id: unit.documentId }).orderBy('id');
