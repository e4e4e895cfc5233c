import { componentForm, contentTypeForm } from '../../../src/forms/form';
import { type Configuration, configurationOf } from '../../../src/forms/configuration';

const schema = { info: { displayName: 'Tin' }, attributes: { title: { type: 'string' }, unit: { type: 'relation' }, slug: { type: 'string' } } };
const fields = {
  title: { label: 'Tiêu đề', help: 'Ngắn gọn.', listLabel: 'Tên' },
  unit: { label: 'Đơn vị', shows: 'name' },
  slug: { label: 'Đường dẫn', readOnly: true },
} as const;
const rows = [{ title: 12 }, { unit: 6, slug: 6 }] as const;
const form = contentTypeForm(schema, { fields, rows, title: 'title', list: ['title', 'updatedAt'], sort: ['updatedAt', 'DESC'], pageSize: 20 });

const metadata = (label: string, sortable = true) => ({
  edit: { label, description: '', placeholder: '', visible: true, editable: true },
  list: { label, searchable: sortable, sortable },
});

const current: Configuration = {
  settings: { bulkable: false, filterable: true, searchable: true, pageSize: 10, mainField: 'slug', defaultSortBy: 'slug', defaultSortOrder: 'ASC' },
  metadatas: {
    id: { edit: {}, list: { label: 'id', searchable: true, sortable: true } },
    title: metadata('title'),
    unit: metadata('unit', false),
    slug: metadata('slug'),
    updatedAt: { ...metadata('updatedAt'), edit: { ...metadata('updatedAt').edit, visible: false } },
    strapi_stage: metadata('Bước'),
  },
  layouts: { list: ['id'], edit: [[{ name: 'slug', size: 6 }]] },
};

const arranged = configurationOf(form, current);

it('sets labels, help, read-only fields and the main field of relations', () => {
  expect(arranged.metadatas.title.edit).toEqual({ label: 'Tiêu đề', description: 'Ngắn gọn.', placeholder: '', visible: true, editable: true });
  expect(arranged.metadatas.unit.edit.mainField).toBe('name');
  expect(arranged.metadatas.slug.edit.editable).toBe(false);
});

it('uses the short label in the list and keeps what Strapi knows of sorting and searching', () => {
  expect(arranged.metadatas.title.list).toEqual({ label: 'Tên', searchable: true, sortable: true });
  expect(arranged.metadatas.unit.list).toEqual({ label: 'Đơn vị', searchable: false, sortable: false });
});

it('names the attributes of Strapi in Vietnamese without showing them in the form', () => {
  expect(arranged.metadatas.updatedAt).toMatchObject({ edit: { label: 'Ngày sửa', visible: false }, list: { label: 'Ngày sửa' } });
  expect(arranged.metadatas.id).toEqual({ edit: {}, list: { label: 'Số thứ tự bản ghi', searchable: true, sortable: true } });
});

it('leaves the attributes of other plugins alone', () => {
  expect(arranged.metadatas.strapi_stage).toEqual(current.metadatas.strapi_stage);
});

it('writes rows, columns and sorting as the content manager stores them', () => {
  expect(arranged.layouts).toEqual({
    list: ['title', 'updatedAt'],
    edit: [[{ name: 'title', size: 12 }], [{ name: 'unit', size: 6 }, { name: 'slug', size: 6 }]],
  });
  expect(arranged.settings).toMatchObject({ bulkable: true, pageSize: 20, mainField: 'title', defaultSortBy: 'updatedAt', defaultSortOrder: 'DESC' });
});

it('keeps the list part of a component, which has no list view', () => {
  const { layouts, settings } = configurationOf(componentForm(schema, { fields, rows, title: 'title' }), current);
  expect(layouts.list).toEqual(['id']);
  expect(settings).toMatchObject({ mainField: 'title', pageSize: 10 });
});

it('gives the same configuration again for its own result', () => {
  expect(configurationOf(form, arranged)).toEqual(arranged);
});
