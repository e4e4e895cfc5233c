import { createHash } from 'node:crypto';
import type { Chance } from './chance';
import { NOBODY, type Client, type Outcome } from './client';
import { EDITORS, type Section } from './foundation';

export type Deed = 'publish' | 'edit' | 'withdraw' | 'schedule';

/** One article of the history: what was asked of it, in order, and what came of each. */
export interface Story {
  title: string;
  documentId: string;
  deeds: { deed: Deed; state: Outcome['state'] }[];
  /** Numbers of the versions that readers may see: the last that is certain, and those after it that are not. */
  versions: number[];
  /** For a planned publication: the instant. */
  plannedAt: string | null;
  isBusy: boolean;
}

/** Everything that was asked for, so that it can be compared with what is there. */
export interface Promised {
  stories: Story[];
  imports: { links: string[]; state: Outcome['state'] }[];
  reports: { key: string; state: Outcome['state'] }[];
  uploads: { name: string; sha256: string; bytes: number; state: Outcome['state'] }[];
}

const ARTICLE = 'api::article.article';
const ARTICLES = `/content-manager/collection-types/${ARTICLE}`;
const HEADING = 'Tiêu đề,Ngày,Đơn vị,Chuyên mục,Liên kết,Nguồn gốc';
const REASON = encodeURIComponent('Lý do của lãnh đạo');
const ASSESSMENT = { achievements: 'Đủ tin, bài.', shortcomings: 'Còn tháng thiếu.', causes: 'Kiêm nhiệm.', proposals: 'Tập huấn.' };
const LETTERHEAD = { agency: 'SỞ Y TẾ', symbol: 'BC-SYT', place: 'Kon Tum', position: 'GIÁM ĐỐC' };
const HOUR_MS = 3_600_000;

const WEIGHTS = { write: 30, edit: 22, withdraw: 10, comeBack: 5, schedule: 8, remark: 5, bringIn: 6, report: 6, upload: 8 };

/** A newsroom's life: does one thing after the other, each chosen by chance, and writes down what it was promised. */
export class History {
  readonly promised: Promised = { stories: [], imports: [], reports: [], uploads: [] };
  readonly counts: Record<Outcome['state'], number> = { done: 0, refused: 0, unknown: 0 };
  private made = 0;

  constructor(
    private readonly client: Client,
    private readonly section: Section,
    private readonly chance: Chance,
    private readonly now: () => Date,
    /** Tells the titles of one history from those of another on the same database. */
    private readonly mark = '',
  ) {}

  /** How much was asked for and answered so far. */
  get answered(): number {
    return this.counts.done + this.counts.refused + this.counts.unknown;
  }

  async step(): Promise<void> {
    await this[this.chance.weighted(WEIGHTS)]();
  }

  private number(): string {
    this.made += 1;
    return this.mark + String(this.made).padStart(6, '0');
  }

  private count(outcome: Outcome): Outcome {
    if (outcome.status !== NOBODY) this.counts[outcome.state] += 1;
    return outcome;
  }

  private async draft(): Promise<Story | null> {
    const title = `Bài hỗn loạn ${this.number()}`;
    const { body } = this.count(await this.client.post(ARTICLES, this.form(title, 1)));
    const documentId = (body?.data as { documentId?: string } | undefined)?.documentId;
    if (!documentId) return null;
    const story: Story = { title, documentId, deeds: [], versions: [], plannedAt: null, isBusy: true };
    this.promised.stories.push(story);
    return story;
  }

  private form(title: string, version: number): object {
    const { units, section, field } = this.section;
    return {
      title,
      summary: `Bản ${version}.`,
      body: `<p>${title}, bản ${version}: nội dung riêng ${createHash('sha256').update(title).digest('hex')}.</p>`,
      kind: 'news',
      origin: 'own',
      unit: { connect: [{ documentId: units[0].documentId }] },
      section: { connect: [{ documentId: section.documentId }] },
      reformFields: { connect: [{ documentId: field.documentId }] },
    };
  }

  private async act(story: Story, deed: Deed, name: string, input: object = {}): Promise<Outcome> {
    const outcome = this.count(await this.client.post(`/desk/documents/${ARTICLE}/${story.documentId}/acts/${name}`, input, { 'x-quota-override-reason': REASON }));
    if (outcome.status !== NOBODY) story.deeds.push({ deed, state: outcome.state });
    return outcome;
  }

  /** @returns the title of the new article; null unless it was answered to be published */
  async write(): Promise<string | null> {
    const story = await this.draft();
    if (!story) return null;
    const state = await this.publish(story, 1);
    story.isBusy = false;
    return state === 'done' ? story.title : null;
  }

  private async publish(story: Story, version: number, deed: Deed = 'publish'): Promise<Outcome['state']> {
    const { state } = await this.act(story, deed, 'publish');
    if (state === 'done') story.versions = [version];
    if (state === 'unknown') story.versions.push(version);
    return state;
  }

  /** One of the articles that nobody else has in hand, and of these the newer ones. */
  private async withStory(wanted: (last: Deed) => boolean, work: (story: Story) => Promise<void>): Promise<unknown> {
    const free = this.promised.stories.slice(-40).filter(({ isBusy, plannedAt, deeds }) => !isBusy && !plannedAt && deeds.length > 0 && wanted(deeds[deeds.length - 1].deed));
    if (free.length === 0) return this.write();
    const story = this.chance.oneOf(free);
    story.isBusy = true;
    await work(story);
    story.isBusy = false;
  }

  edit(): Promise<unknown> {
    return this.withStory((last) => last !== 'withdraw', async (story) => {
      const version = story.deeds.length + 1;
      const { title, summary, body } = this.form(story.title, version) as Record<string, string>;
      const { state } = this.count(await this.client.put(`${ARTICLES}/${story.documentId}`, { title, summary, body, minorEdit: true }));
      // An unknown draft is not published: what would come of it could not be told from what went before.
      if (state === 'done') await this.publish(story, version, 'edit');
    });
  }

  withdraw(): Promise<unknown> {
    return this.withStory((last) => last !== 'withdraw', async (story) => {
      await this.act(story, 'withdraw', 'withdraw', { reason: 'Nội dung không còn đúng.' });
    });
  }

  comeBack(): Promise<unknown> {
    return this.withStory((last) => last === 'withdraw', async (story) => {
      const version = story.deeds.length + 1;
      const { title, summary, body } = this.form(story.title, version) as Record<string, string>;
      const { state } = this.count(await this.client.put(`${ARTICLES}/${story.documentId}`, { title, summary, body, minorEdit: true }));
      if (state === 'done') await this.publish(story, version);
    });
  }

  async schedule(): Promise<void> {
    const story = await this.draft();
    if (!story) return;
    story.plannedAt = new Date(this.now().getTime() + HOUR_MS * (1 + this.chance.below(60))).toISOString();
    story.versions = [1];
    await this.act(story, 'schedule', 'schedule', { at: story.plannedAt });
    story.isBusy = false;
  }

  remark(): Promise<unknown> {
    return this.withStory(() => true, async ({ documentId }) => {
      const { lastname, firstname } = EDITORS[0];
      this.count(await this.client.post(`/desk/documents/${ARTICLE}/${documentId}/remarks`, { text: `@${lastname} ${firstname} xem giúp lần ${this.number()}.` }));
    });
  }

  async bringIn(): Promise<void> {
    const name = this.number();
    const { units, section } = this.section;
    const links = Array.from({ length: 3 + this.chance.below(60) }, (_, index) => `https://cu.example.vn/${name}/${index}`);
    const lines = links.map((link, index) => `Bài cũ ${name} số ${index},${String(1 + (index % 28)).padStart(2, '0')}/01/2026,${units[1].name},${section.slug},${link},`);
    const form = new FormData();
    form.set('file', new Blob([[HEADING, ...lines].join('\n')], { type: 'text/csv' }), 'bai-cu.csv');
    const { state, status } = this.count(await this.client.post('/quota/history/import', form));
    if (status !== NOBODY) this.promised.imports.push({ links, state });
  }

  async report(): Promise<void> {
    const before = new Date(this.now().getTime() - 31 * 24 * HOUR_MS);
    const question = { period: 'thang', year: before.getUTCFullYear(), month: before.getUTCMonth() + 1, unitId: this.chance.oneOf(this.section.units).documentId };
    const begun = this.count(await this.client.post('/reports/drafts', question));
    const { key, revision } = (begun.body?.data ?? {}) as { key?: string; revision?: number };
    if (begun.state !== 'done' || !key || this.promised.reports.some((known) => known.key === key)) return;
    const report = { key, state: 'refused' as Outcome['state'] };
    this.promised.reports.push(report);
    const written = this.count(await this.client.put(`/reports/drafts/${key}`, { revision, assessment: ASSESSMENT, letterhead: LETTERHEAD }));
    if (written.state === 'done') report.state = this.count(await this.client.post(`/reports/drafts/${key}/freeze`, {})).state;
  }

  async upload(): Promise<void> {
    const name = `tep-${this.number()}.txt`;
    const content = `${name}\n${`Nội dung của tệp ${name}. `.repeat(50 + this.chance.below(20_000))}`;
    const form = new FormData();
    form.set('files', new Blob([content], { type: 'text/plain' }), name);
    const { state, status } = this.count(await this.client.post('/upload', form));
    if (status === NOBODY) return;
    this.promised.uploads.push({ name, sha256: createHash('sha256').update(content).digest('hex'), bytes: Buffer.byteLength(content), state });
  }
}
