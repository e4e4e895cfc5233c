import { procedureVersions, versionChanges, versionLabel } from '../../publication/procedure-versions';
import { findProcedure } from '../../publication/procedures';
import { decisionOf } from '../../procedures/sheet/sheet';
import type { Change, Piece } from '../../procedures/versions/changes';
import type { Version } from '../../procedures/versions/versions';
import { Day } from '../components/day';
import { Scroll } from '../components/scroll';
import { HOME, PROCEDURES, crumbOf } from '../crumbs';
import type { PageRequest, SitePage } from '../page';

/** Every version of a procedure, and what differs between two of them side by side. */
export async function procedureHistoryPage({ strapi, slug, search }: PageRequest): Promise<SitePage | null> {
  const procedure = await findProcedure(strapi, slug);
  if (!procedure) return null;
  const versions = await procedureVersions(strapi, procedure.documentId);
  const last = versions.at(-1)?.version ?? 0;
  const to = numberIn(search, 'den') ?? last;
  const from = numberIn(search, 'tu') ?? to - 1;
  const changes = versionChanges(versions, from, to);
  return {
    title: `Các lần công bố: ${procedure.name}`,
    description: `Các phiên bản theo quyết định công bố và nội dung thay đổi: ${procedure.name}`,
    canonical: `${procedure.url}/lich-su`,
    crumbs: [HOME, PROCEDURES, crumbOf(procedure)],
    content: (
      <>
        <h1>Các lần công bố</h1>
        <p class="lead">{procedure.name}</p>
        <Versions versions={versions} />
        {changes ? (
          <Changes changes={changes} from={from} to={to} />
        ) : (
          <p>{versions.length > 1 ? 'Không có phiên bản này.' : 'Mới có một phiên bản nên chưa có gì để so sánh.'}</p>
        )}
      </>
    ),
  };
}

function numberIn(search: URLSearchParams, name: string): number | null {
  const value = search.get(name);
  return value && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null;
}

const Versions = ({ versions }: { versions: Version[] }) => (
  <Scroll label="Các phiên bản">
    <table>
      <thead>
        <tr>
          <th scope="col">Bản</th>
          <th scope="col">Loại công bố</th>
          <th scope="col">Quyết định công bố</th>
          <th scope="col">Đăng trên trang</th>
          <th scope="col">Áp dụng từ</th>
          <th scope="col">So với bản trước</th>
        </tr>
      </thead>
      <tbody>
        {[...versions].reverse().map((version) => (
          <tr>
            <th scope="row">{version.version}</th>
            <td>{versionLabel({ ...version, revision: 1 })}</td>
            <td>{decisionOf(version) ?? 'Chưa ghi'}</td>
            <td>
              <Day value={version.publicAt} />
              {version.revision > 1 && (
                <>
                  , sửa lần cuối <Day value={version.revisedAt} />
                </>
              )}
            </td>
            <td>{version.effectiveOn ? <Day value={version.effectiveOn} /> : 'Chưa ghi'}</td>
            <td>
              {version.version > 1 ? (
                <a href={`?tu=${version.version - 1}&den=${version.version}#so-sanh`}>
                  Bản {version.version - 1} và bản {version.version}
                </a>
              ) : (
                'Bản đầu'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);

const Changes = ({ changes, from, to }: { changes: Change[]; from: number; to: number }) => (
  <section id="so-sanh" aria-labelledby="so-sanh-ten">
    <h2 id="so-sanh-ten">
      Thay đổi từ bản {from} đến bản {to}
    </h2>
    {changes.length === 0 ? (
      <p>Nội dung hai bản giống nhau.</p>
    ) : (
      <Scroll label="So sánh hai bản">
        <table class="side-by-side">
          <thead>
            <tr>
              <th scope="col">Bộ phận</th>
              <th scope="col">Bản {from}</th>
              <th scope="col">Bản {to}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr>
                <th scope="row">{change.label}</th>
                <td>
                  <Side text={change.before} pieces={change.pieces} hides="added" />
                </td>
                <td>
                  <Side text={change.after} pieces={change.pieces} hides="removed" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    )}
  </section>
);

function Side({ text, pieces, hides }: { text: string; pieces: Piece[] | null; hides: Piece['kind'] }) {
  if (!text) return <em>Không có</em>;
  if (!pieces) return <p class="as-typed">{text}</p>;
  return (
    <p class="as-typed">
      {pieces
        .filter(({ kind }) => kind !== hides)
        .map(({ kind, text: run }) => (kind === 'same' ? run : kind === 'removed' ? <del>{run}</del> : <ins>{run}</ins>))}
    </p>
  );
}
