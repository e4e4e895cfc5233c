import fs from 'node:fs';
import path from 'node:path';
import { findCitations } from '../../src/registry/citations/find-citations';
import type { Citation } from '../../src/registry/citations/citation';

type Fact = [name: string, when: string | null, provision: string | null];

export interface Score {
  text: string;
  truth: number;
  found: number;
  right: number;
  missed: string[];
  wrong: string[];
}

const ROOT = path.resolve(__dirname, '..', '..');
const TRUTH = path.join(ROOT, 'tests', 'eval', 'citations.truth.json');

/** Compares the citations found in each text with those written down by hand; one is right when name, date and provision are. */
export function scoreCitations(): Score[] {
  const { texts } = JSON.parse(fs.readFileSync(TRUTH, 'utf8')) as { texts: Record<string, Fact[]> };
  return Object.entries(texts).map(([text, facts]) => {
    const found = findCitations(fs.readFileSync(path.join(ROOT, 'database', 'sample', 'fulltext', `${text}.txt`), 'utf8')).map(sayFound);
    const missed = facts.map(say);
    const wrong: string[] = [];
    for (const one of found) {
      const at = missed.indexOf(one);
      if (at >= 0) missed.splice(at, 1);
      else wrong.push(one);
    }
    return { text, truth: facts.length, found: found.length, right: found.length - wrong.length, missed, wrong };
  });
}

export const total = (scores: Score[]) => {
  const sum = (count: (score: Score) => number) => scores.reduce((all, score) => all + count(score), 0);
  const [truth, found, right] = [sum(({ truth: n }) => n), sum(({ found: n }) => n), sum(({ right: n }) => n)];
  return { truth, found, right, precision: found ? right / found : 1, recall: truth ? right / truth : 1 };
};

const say = ([name, when, provision]: Fact): string => [name, when ?? 'không ngày', provision ?? 'cả văn bản'].join(' | ');

function sayFound({ number, name, date, year, provision }: Citation): string {
  const where = provision && [provision.article, provision.clause, provision.point].filter(Boolean).join('.');
  return say([number ?? name ?? '', date ?? (year ? String(year) : null), where]);
}
