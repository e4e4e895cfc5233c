import scoringStep from '../components/report/scoring-step.json';
import serviceNotice from '../components/procedure/service-notice.json';
import documentRelation from '../components/registry/document-relation.json';
import dossierItem from '../components/registry/dossier-item.json';
import filingWay from '../components/registry/filing-way.json';
import requiredDocument from '../components/registry/required-document.json';
import validityEvent from '../components/registry/validity-event.json';
import formTemplate from '../components/registry/form-template.json';
import hotline from '../components/site/hotline.json';
import link from '../components/site/link.json';
import step from '../components/site/step.json';
import { type ComponentForm, componentForm } from './form';

const documentRelationForm = componentForm(documentRelation, {
  fields: {
    kind: { label: 'Quan hệ', help: 'Văn bản đang nhập làm gì với văn bản kia.' },
    target: { label: 'Văn bản kia', help: 'Tìm theo số, ký hiệu.', shows: 'number' },
    targetNumber: { label: 'Số, ký hiệu văn bản kia', help: 'Dùng khi văn bản chưa có trong kho.' },
    scope: { label: 'Phạm vi', help: 'Để trống nếu là toàn bộ văn bản kia.', placeholder: 'Ví dụ: khoản 2 Điều 8' },
    effectOn: { label: 'Có tác động từ ngày', help: 'Để trống nếu từ ngày văn bản đang nhập có hiệu lực.' },
  },
  rows: [{ kind: 6, target: 6 }, { targetNumber: 6, scope: 6 }, { effectOn: 6 }],
  title: 'targetNumber',
});

const validityEventForm = componentForm(validityEvent, {
  fields: {
    kind: { label: 'Sự kiện' },
    on: { label: 'Từ ngày' },
    until: { label: 'Đến trước ngày', help: 'Chỉ dùng khi ngưng hiệu lực có thời hạn.' },
    scope: { label: 'Phạm vi', help: 'Để trống nếu là toàn bộ văn bản.', placeholder: 'Ví dụ: khoản 2 Điều 5' },
    reason: { label: 'Lý do', placeholder: 'Ví dụ: Hết thời hạn ghi trong văn bản' },
  },
  rows: [{ kind: 4, on: 4, until: 4 }, { scope: 6, reason: 6 }],
  title: 'reason',
});

const requiredDocumentForm = componentForm(requiredDocument, {
  fields: {
    name: { label: 'Văn bản phải công khai' },
    number: { label: 'Số, ký hiệu', placeholder: 'Ví dụ: 617/QĐ-UBND' },
    issuedOn: { label: 'Ngày ban hành' },
    document: { label: 'Bản ghi trong kho', help: 'Để trống thì hệ thống tìm theo số, ký hiệu và ngày.', shows: 'number' },
  },
  rows: [{ name: 12 }, { number: 4, issuedOn: 4, document: 4 }],
  title: 'name',
});

const filingWayForm = componentForm(filingWay, {
  fields: {
    form: { label: 'Hình thức nộp' },
    timeLimit: { label: 'Thời hạn giải quyết' },
    fee: { label: 'Phí, lệ phí', help: 'Nếu không có, ghi rõ “Không”.' },
    note: { label: 'Mô tả', placeholder: 'Ví dụ: Nộp tại Trung tâm Phục vụ hành chính công tỉnh' },
  },
  rows: [{ form: 4, timeLimit: 4, fee: 4 }, { note: 12 }],
  // The way itself is an enumeration, whose stored value means nothing to an editor.
  title: 'note',
});

const dossierItemForm = componentForm(dossierItem, {
  fields: {
    caseName: { label: 'Trường hợp', help: 'Ghi khi giấy tờ chỉ cần trong một trường hợp; để trống nếu trường hợp nào cũng cần.' },
    name: { label: 'Tên giấy tờ' },
    form: { label: 'Theo mẫu', placeholder: 'Ví dụ: Mẫu số 02' },
    originals: { label: 'Số bản chính' },
    copies: { label: 'Số bản sao' },
  },
  rows: [{ caseName: 12 }, { name: 12 }, { form: 6, originals: 3, copies: 3 }],
  title: 'name',
});

const formTemplateForm = componentForm(formTemplate, {
  fields: {
    name: { label: 'Tên mẫu' },
    file: { label: 'Tệp mẫu', help: 'Nên là tệp Word để người dân điền được.' },
  },
  rows: [{ name: 6, file: 6 }],
  title: 'name',
});

const serviceNoticeForm = componentForm(serviceNotice, {
  fields: {
    kind: { label: 'Loại thông báo' },
    text: { label: 'Nội dung', placeholder: 'Ví dụ: Cổng Dịch vụ công bảo trì, hãy nộp trực tiếp hoặc qua bưu chính.' },
    startsOn: { label: 'Hiện từ ngày' },
    endsOn: { label: 'Hiện đến hết ngày', help: 'Để trống nếu chưa biết; khi hết việc hãy ghi ngày.' },
  },
  rows: [{ kind: 4, startsOn: 4, endsOn: 4 }, { text: 12 }],
  title: 'text',
});

const hotlineForm = componentForm(hotline, {
  fields: {
    label: { label: 'Tên đường dây nóng' },
    phone: { label: 'Số điện thoại' },
    hours: { label: 'Giờ trực', placeholder: 'Ví dụ: 24/24 giờ' },
  },
  rows: [{ label: 4, phone: 4, hours: 4 }],
  title: 'label',
});

const linkForm = componentForm(link, {
  fields: {
    label: { label: 'Tên liên kết' },
    url: { label: 'Địa chỉ', placeholder: 'https://' },
  },
  rows: [{ label: 6, url: 6 }],
  title: 'label',
});

const scoringStepForm = componentForm(scoringStep, {
  fields: {
    from: { label: 'Từ tỷ lệ (%)', help: 'Tính cả tỷ lệ này, đến dưới mức cao hơn kế tiếp.' },
    item: { label: 'Hoặc cho từng việc' },
    share: { label: 'Nhân với tỷ lệ thực hiện' },
    points: { label: 'Điểm' },
  },
  rows: [{ from: 3, item: 3, share: 3, points: 3 }],
  title: 'points',
});

const stepForm = componentForm(step, {
  fields: { title: { label: 'Việc cần làm' }, body: { label: 'Làm thế nào' } },
  rows: [{ title: 12 }, { body: 12 }],
  title: 'title',
});

/** Component uid → its form. */
export const COMPONENT_FORMS: Readonly<Record<string, ComponentForm>> = {
  'report.scoring-step': scoringStepForm,
  'procedure.service-notice': serviceNoticeForm,
  'registry.document-relation': documentRelationForm,
  'registry.validity-event': validityEventForm,
  'registry.required-document': requiredDocumentForm,
  'registry.filing-way': filingWayForm,
  'registry.dossier-item': dossierItemForm,
  'registry.form-template': formTemplateForm,
  'site.hotline': hotlineForm,
  'site.link': linkForm,
  'site.step': stepForm,
};
