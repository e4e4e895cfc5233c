import { speaksForPublished } from '../../../src/database/versions';

const version = (updatedAt: string | Date, publishedAt: string | null) => ({ documentId: 'a', updatedAt, publishedAt });

describe('whose links are believed', () => {
  it('the published version always', () => {
    expect(speaksForPublished(version('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'), '2026-05-05T00:00:00Z')).toBe(
      true,
    );
  });

  it('the draft while it is what was published, however the driver writes the time', () => {
    expect(speaksForPublished(version(new Date('2026-01-01T00:00:00Z'), null), '2026-01-01T00:00:00.000Z')).toBe(true);
  });

  it('never a draft that was edited since', () => {
    expect(speaksForPublished(version('2026-01-01T00:00:00.001Z', null), '2026-01-01T00:00:00.000Z')).toBe(false);
  });
});
