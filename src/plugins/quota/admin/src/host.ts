/**
 * The site's own content types, as the server's configuration of the tracker names them. The screens read the lists
 * to choose from through the content manager, with the rights of who is looking.
 */
export const HOST = {
  article: 'api::article.article',
  units: { contentType: 'api::unit.unit', name: 'name' },
  sections: { contentType: 'api::section.section', name: 'name' },
  fields: { contentType: 'api::reform-field.reform-field', name: 'name' },
  documents: { contentType: 'api::legal-document.legal-document', name: 'abstract' },
  kinds: [
    { value: 'news', label: 'Tin' },
    { value: 'feature', label: 'Bài' },
    { value: 'reportage', label: 'Phóng sự' },
    { value: 'role-model', label: 'Gương điển hình' },
    { value: 'criticism', label: 'Phê bình' },
    { value: 'question-answer', label: 'Hỏi đáp' },
    { value: 'petition-outcome', label: 'Kết quả xử lý phản ánh, kiến nghị' },
    { value: 'infographic', label: 'Infographic' },
  ],
};

export const kindLabel = (value: string): string => HOST.kinds.find((kind) => kind.value === value)?.label ?? value;
