import type { LegalDocument, LostPartView, StageView } from '../../publication/legal-document-view';
import { Day } from './day';
import { Scroll } from './scroll';

/** The state on a day that the reader chooses, the whole life of the document, and the parts that no longer hold. */
export const Validity = ({ document, askedFor }: { document: LegalDocument; askedFor: string | null }) => (
  <section aria-labelledby="hieu-luc">
    <h2 id="hieu-luc">Hiệu lực</h2>
    <p>
      {askedFor ? (
        <>
          Vào ngày <Day value={askedFor} />:{' '}
        </>
      ) : (
        'Hôm nay: '
      )}
      <strong>{document.validityLabel}</strong>, theo các văn bản có trong kho này.
    </p>
    <form class="filters" method="get" action={document.url} aria-label="Xem tình trạng vào một ngày">
      <div>
        <label for="ngay">Xem tình trạng vào ngày</label>
        <input type="date" id="ngay" name="ngay" value={askedFor ?? ''} />
      </div>
      <button type="submit">Xem</button>
    </form>
    {document.history.length > 0 && <History stages={document.history} />}
    {document.lostParts.length > 0 && <LostParts parts={document.lostParts} />}
  </section>
);

const History = ({ stages }: { stages: readonly StageView[] }) => (
  <Scroll label="Lịch sử hiệu lực">
    <table>
      <caption>Lịch sử hiệu lực</caption>
      <thead>
        <tr>
          <th scope="col">Từ ngày</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Vì sao</th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ from, label, causes }) => (
          <tr>
            <td>{from ? <Day value={from} /> : '–'}</td>
            <td>{label}</td>
            <td>
              {causes.map(({ sentence, document, scope }, index) => (
                <>
                  {index > 0 && '; '}
                  {sentence}
                  {document && (
                    <>
                      {' '}
                      <a href={document.url}>{document.number ?? document.abstract}</a>
                    </>
                  )}
                  {scope && ` (${scope})`}
                </>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);

const LostParts = ({ parts }: { parts: readonly LostPartView[] }) => (
  <>
    <h3>Phần đã thay đổi hiệu lực</h3>
    <ul>
      {parts.map(({ article, clause, point, sentence, document }) => (
        <li>
          {[point && `điểm ${point}`, clause && `khoản ${clause}`, `Điều ${article}`].filter(Boolean).join(' ')}: {sentence}
          {document && (
            <>
              {' '}
              bởi <a href={document.url}>{document.number ?? document.abstract}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  </>
);
