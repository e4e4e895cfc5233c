import fs from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { makeDesk } from '../../support/server/clauses';
import { app } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

/**
 * Who may call what, decided route by route: "-" nobody of these, "*" everybody, or the letters of the roles that
 * may. Made from the routes themselves, so a new route without a decision fails here. UPDATE_DECISIONS=1 writes the
 * file anew for review.
 */
const FILE = path.join(__dirname, 'decisions.json');
const ROLES = { C: 'cchc-contributor', E: 'cchc-editor', S: 'cchc-supervisor', A: 'cchc-content-admin' } as const;
/** Ends the session that the other questions are asked in. */
const LEFT_OUT = [/^POST \/admin\/(logout|access-token)$/, /^DELETE \/admin\/users\/me\/sessions/];

type Letter = keyof typeof ROLES;
const METHODS = ['get', 'post', 'put', 'delete', 'patch'] as const;
type Method = (typeof METHODS)[number];

/** Every route that the server has, as "GET /quota/board". */
function routes(): string[] {
  const found = app().server.listRoutes() as unknown as { methods: string[]; path: string }[];
  const names = found.flatMap(({ methods, path: address }) =>
    methods.filter((method) => METHODS.includes(method.toLowerCase() as Method)).map((method) => `${method} ${address}`),
  );
  return [...new Set(names)].filter((name) => !LEFT_OUT.some((pattern) => pattern.test(name))).sort();
}

const isRefused = (status: number) => status === 401 || status === 403 || status === 405;

async function ask(route: string, token?: string): Promise<number> {
  const [method, address] = route.split(' ') as [string, string];
  const there = address.replace(/\(\.\*\)|\{\*\w+\}/g, 'x').replace(/:\w+(\([^)]*\))?\??/g, 'x');
  const asked = request(app().server.httpServer)[method.toLowerCase() as Method](there).redirects(0);
  const { status } = await (token ? asked.set('Authorization', token) : asked);
  return status;
}

test('mỗi đường vào của máy chủ có một quyết định: ai được vào, ai không', async () => {
  const desk = await makeDesk();
  const people = {} as Record<Letter, Person>;
  for (const letter of Object.keys(ROLES) as Letter[]) people[letter] = await signIn(ROLES[letter], desk.unit);

  const decisions: Record<string, string> = {};
  for (const route of routes()) {
    if (!isRefused(await ask(route))) {
      decisions[route] = '*';
      continue;
    }
    let allowed = '';
    for (const letter of Object.keys(ROLES) as Letter[]) if (!isRefused(await ask(route, people[letter].bearer))) allowed += letter;
    decisions[route] = allowed || '-';
  }
  if (process.env.UPDATE_DECISIONS) fs.writeFileSync(FILE, `${JSON.stringify(decisions, null, 2)}\n`);
  expect(decisions).toEqual(JSON.parse(fs.readFileSync(FILE, 'utf8')));
});
