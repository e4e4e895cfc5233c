import { documentName } from '../../../src/site/document-name';

describe('what a document is called', () => {
  it('by its type and number', () => {
    expect(documentName({ type: { name: 'Nghị định', abbreviation: 'NĐ' }, number: '63/2010/NĐ-CP' })).toBe(
      'Nghị định số 63/2010/NĐ-CP',
    );
  });

  it('says so when the number is not known', () => {
    expect(documentName({ type: { name: 'Kế hoạch', abbreviation: 'KH' }, number: null })).toBe(
      'Kế hoạch (chưa có số)',
    );
    expect(documentName({ type: null, number: null })).toBe('Văn bản (chưa có số)');
  });
});
