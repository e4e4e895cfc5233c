import type { ComponentChildren } from 'preact';
import { procedureSheetPdf } from '../../publication/addresses';
import { citationNotices, withCitationLinks } from '../../publication/citations';
import { deskNewsOf } from '../../publication/desk-news';
import type { Presence, Procedure } from '../../publication/procedure-view';
import { findProcedure } from '../../publication/procedures';
import { PRESENCES } from '../../words/enumerations';
import { AttachmentLink } from '../components/attachment-link';
import { CitationNotices } from '../components/citation-notices';
import { Corrections } from '../components/corrections';
import { Day } from '../components/day';
import { DocumentLink } from '../components/document-links';
import { Dossier } from '../components/dossier';
import { Facts } from '../components/facts';
import { FilingWays } from '../components/filing-ways';
import { ListEntry, Sources } from '../components/list-entry';
import { Lines } from '../components/lines';
import { PortalLink } from '../components/portal-link';
import { Prose } from '../components/prose';
import { ServiceNotice } from '../components/service-notice';
import { Updates } from '../components/updates';
import { HOME, PROCEDURES } from '../crumbs';
import type { PageRequest, SitePage } from '../page';
import { linesToHtml } from '../../text/html/lines-to-html';
import { governmentService } from '../structured-data';
import { withdrawnPage } from './withdrawn';

const UID = 'api::procedure.procedure';

export async function procedurePage(request: PageRequest): Promise<SitePage | null> {
  const procedure = await findProcedure(request.strapi, request.slug);
  return procedure ? showProcedure(request, procedure) : withdrawnPage(request.strapi, UID, request.slug);
}

export async function showProcedure({ strapi, site, info }: PageRequest, procedure: Procedure): Promise<SitePage> {
  const { documentId } = procedure;
  const link = (source: string | null, toHtml?: (source: string) => string) =>
    source ? withCitationLinks(strapi, source, { documentId }, toHtml) : null;
  const texts = { steps: await link(procedure.steps), legalBasisNote: await link(procedure.legalBasisNote, linesToHtml) };
  const notices = await citationNotices(strapi, UID, documentId);
  const { corrections, updates } = await deskNewsOf(strapi, UID, documentId);
  return {
    title: procedure.name,
    description: `${procedure.listEntry ? 'Mục trong danh mục thủ tục hành chính' : 'Trình tự, hồ sơ, thời hạn, phí và cách nộp'}: ${procedure.name}`,
    canonical: procedure.url,
    isArticle: true,
    structuredData: [governmentService(procedure, site, info)],
    dublinCore: { type: 'Service', creator: procedure.agency, date: procedure.changedAt?.slice(0, 10) },
    crumbs: [HOME, PROCEDURES],
    content: (
      <article>
        <h1>{procedure.name}</h1>
        {procedure.announcement === 'abolished' && <Abolished procedure={procedure} />}
        <ListEntry entry={procedure.listEntry}>
          {procedure.listEntry?.source && <Sources source={procedure.listEntry.source} />}
          <p>
            <PortalLink address={procedure.portalUrl} />
          </p>
        </ListEntry>
        <Corrections corrections={corrections} />
        <ServiceNotice notice={procedure.serviceNotice} />
        <CitationNotices notices={notices} />
        <Overview procedure={procedure} />
        <Ways procedure={procedure} />
        <Parts procedure={procedure} texts={texts} />
        <Updates updates={updates} />
      </article>
    ),
  };
}

const Overview = ({ procedure }: { procedure: Procedure }) => (
  <Facts
    caption="Thông tin chung"
    facts={[
      ['Mã thủ tục', procedure.code],
      ['Lĩnh vực', procedure.subjectArea?.name],
      ['Cấp thực hiện', procedure.levelLabel],
      ['Địa phương', procedure.locality],
      ['Mức độ trực tuyến', procedure.onlineLevelLabel],
      ['Lý do chưa toàn trình', procedure.partialReason],
      ['Loại thủ tục', procedure.kind],
      ['Phạm vi công khai', procedure.listEntry && procedure.scopeLabel],
      ['Loại công bố', procedure.announcementLabel],
      ['Quyết định công bố', <Decision procedure={procedure} />],
      ['Áp dụng từ ngày', procedure.effectiveOn && <Day value={procedure.effectiveOn} />],
      ['Đơn vị phụ trách', procedure.unit?.name],
      ['Cập nhật ngày', procedure.changedAt && <Day value={procedure.changedAt} />],
    ]}
  />
);

function Decision({ procedure: { publishingDecision, publishingDecisionNote } }: { procedure: Procedure }) {
  if (!publishingDecision && !publishingDecisionNote) return <>Chưa có thông tin.</>;
  return (
    <>
      {publishingDecision && <DocumentLink document={publishingDecision} />}
      {publishingDecision && publishingDecisionNote && '. '}
      {publishingDecisionNote}
    </>
  );
}

const Abolished = ({ procedure }: { procedure: Procedure }) => (
  <p class="notice">
    Thủ tục này đã bị bãi bỏ
    {procedure.effectiveOn && (
      <>
        {' '}
        từ ngày <Day value={procedure.effectiveOn} />
      </>
    )}
    . Nội dung dưới đây chỉ để tra cứu.
  </p>
);

/** What a citizen can do from here. */
const Ways = ({ procedure: { announcement, slug, url, portalUrl, listEntry } }: { procedure: Procedure }) => (
  <ul class="ways">
    {announcement !== 'abolished' && (
      <>
        {!listEntry && (
          <li>
            <PortalLink address={portalUrl} />
          </li>
        )}
        <li>
          <a href={`${url}/huong-dan`}>Hướng dẫn từng bước</a>
        </li>
        <li>
          <a href={`${url}/giay-to`}>In danh sách giấy tờ cần mang</a>
        </li>
        {!listEntry && (
          <li>
            <a href={`${url}/niem-yet`}>Phiếu niêm yết</a> (<a href={procedureSheetPdf(slug)}>PDF</a>)
          </li>
        )}
      </>
    )}
    <li>
      <a href={`${url}/lich-su`}>Các lần công bố và nội dung thay đổi</a>
    </li>
  </ul>
);

/** Texts whose citations have become links. */
interface LinkedTexts {
  steps: string | null;
  legalBasisNote: string | null;
}

/** The parts of Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2, in the order of the law. */
const Parts = ({ procedure, texts }: { procedure: Procedure; texts: LinkedTexts }) => (
  <>
    <Part title="Trình tự thực hiện">{texts.steps && <Prose html={texts.steps} />}</Part>
    <Part title="Cách thức thực hiện">
      {procedure.filingWays.length > 0 && <FilingWays ways={procedure.filingWays} />}
    </Part>
    <Part title="Thành phần, số lượng hồ sơ">
      {procedure.dossier.length > 0 && <Dossier items={procedure.dossier} sets={procedure.dossierSets} />}
    </Part>
    <TextPart title="Thời hạn giải quyết" text={procedure.timeLimit} />
    <TextPart title="Đối tượng thực hiện" text={procedure.applicants} />
    <Part title="Cơ quan giải quyết">
      {procedure.agency && <Lines text={procedure.agency} />}
      <OtherAgencies procedure={procedure} />
    </Part>
    <Part title="Mẫu đơn, mẫu tờ khai" presence={procedure.hasForms}>
      {procedure.forms.length > 0 && <Forms forms={procedure.forms} />}
    </Part>
    <TextPart title="Kết quả thực hiện" presence={procedure.hasResult} text={procedure.result} />
    <TextPart title="Yêu cầu, điều kiện" presence={procedure.hasConditions} text={procedure.conditions} />
    <TextPart title="Phí, lệ phí" presence={procedure.hasFees} text={procedure.fees} />
    <Part title="Căn cứ pháp lý">
      {procedure.legalBasis.length > 0 && <Basis documents={procedure.legalBasis} />}
      {texts.legalBasisNote && <Prose html={texts.legalBasisNote} />}
    </Part>
  </>
);

const Basis = ({ documents }: { documents: Procedure['legalBasis'] }) => (
  <ul>
    {documents.map((document) => (
      <li>
        <DocumentLink document={document} />
        {document.validity !== 'unknown' && <strong> ({document.validityLabel})</strong>}
      </li>
    ))}
  </ul>
);

const TextPart = ({ title, text, presence }: { title: string; text: string | null; presence?: Presence | null }) => (
  <Part title={title} presence={presence}>
    {text && <Lines text={text} />}
  </Part>
);

/**
 * A part without content says so: an empty place would leave open whether there is nothing or nothing was written.
 * A part that exists only "if any" first says Có or Không.
 */
function Part({ title, presence, children }: { title: string; presence?: Presence | null; children: ComponentChildren }) {
  const isEmpty = [children].flat().every((child) => !child);
  return (
    <section>
      <h2>{title}</h2>
      {presence && <p>{isEmpty ? PRESENCES[presence] : <strong>{PRESENCES[presence]}:</strong>}</p>}
      {isEmpty ? presence !== 'no' && <p>Chưa có thông tin.</p> : children}
    </section>
  );
}

function OtherAgencies({ procedure: { authority, delegate, coordinator, receivingAddress } }: { procedure: Procedure }) {
  const lines = [
    ['Cơ quan có thẩm quyền', authority],
    ['Cơ quan được ủy quyền', delegate],
    ['Cơ quan phối hợp', coordinator],
    ['Địa chỉ tiếp nhận hồ sơ', receivingAddress],
  ].filter(([, value]) => value);
  return <>{lines.length > 0 && <Lines text={lines.map(([name, value]) => `${name}: ${value}`).join('\n')} />}</>;
}

const Forms = ({ forms }: { forms: Procedure['forms'] }) => (
  <ul>
    {forms.map(({ name, file }) => (
      <li>{file ? <AttachmentLink file={file} label={name} /> : name}</li>
    ))}
  </ul>
);
