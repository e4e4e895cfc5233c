import { app, unique } from '../../support/server/strapi';

interface Attribute {
  type: string;
  maxLength?: number;
}

test('chữ dài đến hết mức cho phép của ô đều lưu được, trên cả hai cơ sở dữ liệu', async () => {
  const { attributes } = app().contentTypes['api::unit.unit'];
  const source = unique('n').padEnd((attributes.source as Attribute).maxLength ?? 0, 'ồ');
  const unit = await app().documents('api::unit.unit').create({ data: { name: unique('Đơn vị'), source } } as never);
  expect(unit.source).toBe(source);
});

test('không ô chữ nào cho phép dài hơn cột của nó', () => {
  const types = [...Object.values(app().contentTypes), ...Object.values(app().components)].filter(({ uid }) => !/^(admin|plugin)::/.test(uid));
  for (const { uid, attributes } of types) {
    for (const [name, attribute] of Object.entries(attributes)) {
      const { type, maxLength = 0 } = attribute as Attribute;
      if (type !== 'string' || maxLength <= 255) continue;
      expect({ uid, name, column: (attribute as { column?: unknown }).column }).toEqual({ uid, name, column: { args: [maxLength] } });
    }
  }
});
