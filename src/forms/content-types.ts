import { articleForm } from './article';
import { channelForm, contactForm } from './contacts';
import { disclosureForm, disclosureHeadingForm } from './disclosure';
import type { ContentTypeForm } from './form';
import { guideForm } from './guide';
import { indexValueForm, indicatorForm } from './indices';
import { legalDocumentForm } from './legal-document';
import { displayPlaceForm } from './display-place';
import { procedureForm } from './procedure';
import { outageForm, redirectForm } from './public-notices';
import {
  audienceForm,
  documentTypeForm,
  issuerForm,
  reformFieldForm,
  sectionForm,
  subjectAreaForm,
  topicForm,
} from './reference-lists';
import { calendarDayForm, focusChoiceForm, reportLetterheadForm, reportPeriodForm, scoringRuleForm } from './report-lists';
import { searchMissForm, synonymForm } from './search';
import { siteSettingForm } from './site-setting';
import { staffMemberForm } from './staff-member';
import { unitForm } from './unit';
import { abbreviationForm, articleTemplateForm } from './writing-aids';

/** Content type uid → its form. */
export const CONTENT_TYPE_FORMS: Readonly<Record<string, ContentTypeForm>> = {
  'api::article.article': articleForm,
  'api::legal-document.legal-document': legalDocumentForm,
  'api::procedure.procedure': procedureForm,
  'api::guide.guide': guideForm,
  'api::outage.outage': outageForm,
  'api::contact.contact': contactForm,
  'api::channel.channel': channelForm,
  'api::indicator.indicator': indicatorForm,
  'api::index-value.index-value': indexValueForm,
  'api::disclosure.disclosure': disclosureForm,
  'api::disclosure-heading.disclosure-heading': disclosureHeadingForm,
  'api::redirect.redirect': redirectForm,
  'api::display-place.display-place': displayPlaceForm,
  'api::unit.unit': unitForm,
  'api::staff-member.staff-member': staffMemberForm,
  'api::site-setting.site-setting': siteSettingForm,
  'api::section.section': sectionForm,
  'api::reform-field.reform-field': reformFieldForm,
  'api::topic.topic': topicForm,
  'api::audience.audience': audienceForm,
  'api::document-type.document-type': documentTypeForm,
  'api::issuer.issuer': issuerForm,
  'api::subject-area.subject-area': subjectAreaForm,
  'api::report-period.report-period': reportPeriodForm,
  'api::calendar-day.calendar-day': calendarDayForm,
  'api::scoring-rule.scoring-rule': scoringRuleForm,
  'api::focus-choice.focus-choice': focusChoiceForm,
  'api::report-letterhead.report-letterhead': reportLetterheadForm,
  'api::synonym.synonym': synonymForm,
  'api::search-miss.search-miss': searchMissForm,
  'api::abbreviation.abbreviation': abbreviationForm,
  'api::article-template.article-template': articleTemplateForm,
};
