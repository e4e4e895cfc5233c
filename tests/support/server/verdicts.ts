import request from 'supertest';
import type { Desk } from './section';
import { app } from './strapi';

/** A verdict as the public API shows it. */
export interface ShownVerdict {
  period: string;
  status: string;
  required: number;
  counted: number;
  owed: number;
  clause: { key: string; version: number; name: string };
  closed: { asOf: string; closedAt: string; status: string } | null;
  articles: { title: string | null; url: string | null; imported: boolean; plannedAt: string | null; withdrawnAfterClose: boolean }[];
}

/** All verdicts of the desk's unit in the year of a period, for that kind of period. */
export async function verdictsIn({ unit }: Pick<Desk, 'unit'>, period: string): Promise<ShownVerdict[]> {
  const query = `unit=${unit.slug}&year=${period.slice(0, 4)}&period=all`;
  const answer = await request(app().server.httpServer).get(`/api/quota/periods?${query}`).expect(200);
  return (answer.body.data as ShownVerdict[]).filter((verdict) => verdict.period === period);
}

/** The one verdict of the desk's unit in a period; fails when there are none or more. */
export async function verdictIn(desk: Pick<Desk, 'unit'>, period: string): Promise<ShownVerdict> {
  const [verdict, ...others] = await verdictsIn(desk, period);
  if (!verdict || others.length > 0) throw new Error(`${1 + others.length} verdicts in ${period}`);
  return verdict;
}
