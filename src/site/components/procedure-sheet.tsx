import type { Sheet, SheetPart, SheetTable } from '../../procedures/sheet/sheet';
import { QrCode } from './qr-code';
import { Scroll } from './scroll';

/** A procedure as it hangs at an office, on A4 when printed. `level` is that of its title. */
export function ProcedureSheet({ sheet, level }: { sheet: Sheet; level: 1 | 2 }) {
  const Title = `h${level}` as const;
  const Heading = `h${level + 1}` as 'h2' | 'h3';
  return (
    <article class="sheet">
      <header class="sheet-head">
        <div>
          <p class="sheet-owner">{sheet.owner}</p>
          <p class="sheet-kind">Niêm yết công khai thủ tục hành chính</p>
          <Title class={isLong(sheet.title, 120) ? 'long' : undefined}>{sheet.title}</Title>
          <p class="sheet-facts">
            {sheet.facts.map((fact) => (
              <span>{fact}</span>
            ))}
          </p>
        </div>
        <div class="sheet-qr">
          <QrCode url={sheet.url} />
          <p>Quét mã để xem bản mới nhất, tải mẫu đơn</p>
        </div>
      </header>
      {sheet.warning && <p class="sheet-warning">{sheet.warning}</p>}
      {sheet.essentials.length > 0 && (
        <Essentials sheet={sheet} />
      )}
      {sheet.parts.map((part) => (
        <section>
          <Heading>
            {part.number}. {part.label}
            {part.presence && <span>: {part.presence}</span>}
          </Heading>
          <PartBody part={part} of={sheet.title} />
        </section>
      ))}
      <footer class="sheet-foot">
        <p>
          <strong>Quyết định công bố:</strong> {sheet.decision ?? 'chưa ghi trong bản này'}
        </p>
        <p>
          <strong>Phiên bản:</strong> {sheet.version}
        </p>
        <p>
          <strong>Bản đang có hiệu lực:</strong> {sheet.url}
        </p>
      </footer>
    </article>
  );
}

/** Long texts are set smaller: names of procedures run from a few words to half a page. */
export const isLong = (text: string, longest: number): boolean => text.length > longest;

/** What most people stop to look for, in boxes. */
export const Essentials = ({ sheet }: { sheet: Sheet }) => (
  <dl class="sheet-essentials">
    {sheet.essentials.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd class={isLong(value, 60) ? 'long' : undefined}>{value}</dd>
      </div>
    ))}
  </dl>
);

/** `of` tells apart the frames of several sheets on one page. */
const PartBody = ({ part: { label, table, paragraphs }, of }: { part: SheetPart; of: string }) => (
  <>
    {table && (
      <Scroll label={`${label}: ${of}`}>
        <PartTable label={label} table={table} />
      </Scroll>
    )}
    {paragraphs.map(({ mark, text }) => (
      <p>
        {mark && <strong>{mark.replace(/:?$/, ':')} </strong>}
        {text}
      </p>
    ))}
  </>
);

const PartTable = ({ label, table: { columns, rows } }: { label: string; table: SheetTable }) => (
  <table>
    <caption class="unseen">{label}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col" class={`column-${column.width}`}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) =>
        row.length === 1 && columns.length > 1 ? (
          <tr>
            <th scope="colgroup" colSpan={columns.length}>
              {row[0]}
            </th>
          </tr>
        ) : (
          <tr>
            {row.map((cell, index) => (
              <td class={`column-${columns[index].width}`}>{cell}</td>
            ))}
          </tr>
        ),
      )}
    </tbody>
  </table>
);
