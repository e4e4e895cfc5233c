import type { CitationNotice } from '../../publication/citations';
import type { LegalDocumentLink } from '../../publication/targets';
import { Day } from './day';

/** Above a text: documents it cites that have ended or changed since, until somebody has dealt with it. */
export const CitationNotices = ({ notices }: { notices: readonly CitationNotice[] }) =>
  notices.length === 0 ? null : (
    <section class="notice" aria-label="Văn bản được dẫn đã thay đổi">
      {notices.map((notice) => (
        <p>
          <Sentence notice={notice} />
        </p>
      ))}
    </section>
  );

function Sentence({ notice: { kind, cited, by, on } }: { notice: CitationNotice }) {
  const since = on && (
    <>
      {' '}
      từ ngày <Day value={on} />
    </>
  );
  const name = <NumberLink document={cited} />;
  switch (kind) {
    case 'ended':
      return (
        <>
          Văn bản được dẫn đã hết hiệu lực{since}: {name}
          {by && (
            <>
              , thay bằng <NumberLink document={by} />
            </>
          )}
          .
        </>
      );
    case 'suspended':
      return (
        <>
          Văn bản được dẫn đang ngưng hiệu lực hoặc không còn phù hợp{since}: {name}.
        </>
      );
    case 'amended':
      return (
        <>
          Văn bản được dẫn đã được sửa đổi, bổ sung hoặc bãi bỏ một phần{since}: {name}
          {by && (
            <>
              , bởi <NumberLink document={by} />
            </>
          )}
          .
        </>
      );
  }
}

const NumberLink = ({ document }: { document: LegalDocumentLink }) => <a href={document.url}>{document.number ?? document.abstract}</a>;
