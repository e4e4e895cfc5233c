import type { ComponentChildren } from 'preact';
import { citationNotices } from '../../publication/citations';
import { placesFor, receivingPlaces, type ReceivingPlace } from '../../publication/receiving-places';
import type { Procedure } from '../../publication/procedure-view';
import { findProcedure } from '../../publication/procedures';
import { countsText, setsText } from '../../procedures/parts';
import { stepsOf } from '../../procedures/steps';
import { AttachmentLink } from '../components/attachment-link';
import { CitationNotices } from '../components/citation-notices';
import { ListEntry } from '../components/list-entry';
import { Lines } from '../components/lines';
import { PortalLink } from '../components/portal-link';
import { ServiceNotice } from '../components/service-notice';
import { HOME, PROCEDURES, crumbOf } from '../crumbs';
import { ONE_STOP } from '../menu';
import type { PageRequest, SitePage } from '../page';
import { telephone } from '../web-address';

/** The way through a procedure for a citizen: what to bring, where, how long, how much, and then what. */
export async function procedureGuidePage({ strapi, slug }: PageRequest): Promise<SitePage | null> {
  const procedure = await findProcedure(strapi, slug);
  if (!procedure || procedure.announcement === 'abolished') return null;
  const [places, notices] = await Promise.all([receivingPlaces(strapi), citationNotices(strapi, 'api::procedure.procedure', procedure.documentId)]);
  return {
    title: `Hướng dẫn từng bước: ${procedure.name}`,
    description: `Cần mang gì, nộp ở đâu, bao lâu, bao nhiêu tiền: ${procedure.name}`,
    canonical: `${procedure.url}/huong-dan`,
    isArticle: true,
    crumbs: [HOME, PROCEDURES, crumbOf(procedure)],
    content: (
      <article>
        <h1>Hướng dẫn từng bước</h1>
        <p class="lead">{procedure.name}</p>
        <ListEntry entry={procedure.listEntry}>
          <p>
            <PortalLink address={procedure.portalUrl} />
          </p>
        </ListEntry>
        <ServiceNotice notice={procedure.serviceNotice} />
        <CitationNotices notices={notices} />
        <ol class="guide">
          <Bring procedure={procedure} />
          <Where procedure={procedure} places={places} />
          <HowLong procedure={procedure} />
          <HowMuch procedure={procedure} />
          <Then procedure={procedure} />
        </ol>
        <p>
          Xem đầy đủ nội dung tại <a href={procedure.url}>trang của thủ tục</a>.
        </p>
      </article>
    ),
  };
}

const GuideStep = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <li>
    <h2>{title}</h2>
    {children}
  </li>
);

const Unknown = () => <p>Chưa có thông tin. Hãy hỏi nơi tiếp nhận trước khi đi.</p>;

const Bring = ({ procedure: { dossier, dossierSets, forms, hasForms, conditions, url } }: { procedure: Procedure }) => (
  <GuideStep title="Chuẩn bị giấy tờ">
    {dossier.length === 0 ? (
      <Unknown />
    ) : (
      <>
        <ul>
          {dossier.map((item) => (
            <li>
              {item.caseName && <strong>{item.caseName} – </strong>}
              {item.name}
              {countsText(item) && <em> ({countsText(item)})</em>}
            </li>
          ))}
        </ul>
        {dossierSets !== null && <p>Nộp {setsText(dossierSets)} hồ sơ.</p>}
        <p>
          <a href={`${url}/giay-to`}>In danh sách giấy tờ để đánh dấu</a>
        </p>
      </>
    )}
    {forms.length > 0 && (
      <>
        <h3>Mẫu cần điền</h3>
        <ul>
          {forms.map(({ name, file }) => (
            <li>{file ? <AttachmentLink file={file} label={name} /> : name}</li>
          ))}
        </ul>
      </>
    )}
    {hasForms === 'no' && <p>Không có mẫu đơn, tờ khai nào phải điền.</p>}
    {conditions && (
      <details>
        <summary>Yêu cầu, điều kiện</summary>
        <Lines text={conditions} />
      </details>
    )}
  </GuideStep>
);

const Where = ({ procedure, places }: { procedure: Procedure; places: ReceivingPlace[] }) => {
  const forms = new Set(procedure.filingWays.map(({ form }) => form));
  return (
    <GuideStep title="Nộp hồ sơ">
      {procedure.filingWays.length === 0 && <Unknown />}
      {forms.has('online') && (
        <>
          <h3>Trực tuyến</h3>
          <p>
            <PortalLink address={procedure.portalUrl} />
          </p>
          {procedure.onlineLevelLabel && <p>{procedure.onlineLevelLabel}.</p>}
        </>
      )}
      {(forms.has('in-person') || forms.has('postal')) && (
        <>
          <h3>{forms.has('in-person') ? 'Trực tiếp' : ''}{forms.has('in-person') && forms.has('postal') ? ' hoặc ' : ''}{forms.has('postal') ? 'qua bưu chính' : ''}</h3>
          {procedure.receivingAddress ? <Lines text={procedure.receivingAddress} /> : <Places places={placesFor(procedure.subjectArea, places)} />}
        </>
      )}
      {procedure.filingWays.some(({ note }) => note) && (
        <ul>
          {procedure.filingWays.map(({ formLabel, note }) => note && (
            <li>
              {formLabel}: {note}
            </li>
          ))}
        </ul>
      )}
      {procedure.agency && <p>Cơ quan giải quyết: {procedure.agency}</p>}
    </GuideStep>
  );
};

/** A province with all its communes has more than anybody reads here. */
const MOST_PLACES = 20;

const Places = ({ places }: { places: ReceivingPlace[] }) =>
  places.length === 0 ? (
    <p>
      Trung tâm Phục vụ hành chính công hoặc <a href={ONE_STOP.href}>{ONE_STOP.label}</a> nơi giải quyết.
    </p>
  ) : (
    <ul>
      {places.slice(0, MOST_PLACES).map(({ name, address, phone, hours }) => (
        <li>
          <strong>{name}</strong>
          {address && `, ${address}`}
          {hours && `. Giờ làm việc: ${hours}`}
          {phone && (
            <>
              . Điện thoại: <a href={telephone(phone)}>{phone}</a>
            </>
          )}
        </li>
      ))}
      {places.length > MOST_PLACES && (
        <li>
          <a href={ONE_STOP.href}>Xem tất cả nơi tiếp nhận hồ sơ</a>
        </li>
      )}
    </ul>
  );

const HowLong = ({ procedure: { timeLimit, filingWays } }: { procedure: Procedure }) => (
  <GuideStep title="Chờ bao lâu">
    <ByWay general={timeLimit} ways={filingWays.map(({ formLabel, timeLimit: own }) => ({ formLabel, value: own }))} />
  </GuideStep>
);

const HowMuch = ({ procedure: { fees, hasFees, filingWays } }: { procedure: Procedure }) => (
  <GuideStep title="Phí, lệ phí">
    {hasFees === 'no' ? (
      <p>
        <strong>Không</strong> thu phí, lệ phí.
      </p>
    ) : (
      <ByWay general={fees} ways={filingWays.map(({ formLabel, fee }) => ({ formLabel, value: fee }))} />
    )}
  </GuideStep>
);

/** One answer when every way has the same, else one for each way. */
function ByWay({ general, ways }: { general: string | null; ways: { formLabel: string; value: string | null }[] }) {
  const values = new Set(ways.map(({ value }) => value ?? general));
  const [only] = values;
  if (values.size <= 1) return only ?? general ? <Lines text={(only ?? general) as string} /> : <Unknown />;
  return (
    <ul>
      {ways.map(({ formLabel, value }) => (
        <li>
          {formLabel}: {value ?? general ?? 'chưa có thông tin'}
        </li>
      ))}
    </ul>
  );
}

const Then = ({ procedure }: { procedure: Procedure }) => (
  <GuideStep title="Nhận kết quả">
    {procedure.hasResult === 'no' ? <p>Thủ tục này không trả giấy tờ kết quả.</p> : procedure.result ? <Lines text={procedure.result} /> : <Unknown />}
    {procedure.steps && (
      <details>
        <summary>Cơ quan giải quyết hồ sơ theo trình tự nào</summary>
        {stepsOf(procedure.steps).map(({ mark, lines }) => (
          <p>
            {mark && <strong>{mark}: </strong>}
            {lines.join(' ')}
          </p>
        ))}
      </details>
    )}
  </GuideStep>
);
